import type { Ask } from "../frame/api";
import type { Site } from "../frame/site.context";
import type { JurisdictionNameFragment } from "../graphql/graphql";
import type { Choice } from "./find-form";
import { commitmentJurisdictionsQuery, meetingJurisdictionsQuery } from "./jurisdiction.fragment";
import type { Narrowing } from "./narrowing";

interface JurisdictionChoice {
  /** The code that filters the list. */
  jurisdiction: string | null;
  jurisdictions: Choice[];
}

const queries = { commitments: commitmentJurisdictionsQuery, meetings: meetingJurisdictionsQuery };

/** The jurisdictions by which a list can be filtered, ordered by their names in the reader's language, and the one in the address. */
export async function jurisdictionChoice(
  { language, revision, words }: Site,
  ask: Ask,
  wanted: Narrowing,
  list: keyof typeof queries,
): Promise<JurisdictionChoice> {
  const { counted } = await ask(queries[list], { language, at: revision });
  const found = counted.buckets.flatMap(({ key: { jurisdiction } }) =>
    jurisdiction ? [jurisdiction, ...(jurisdiction.parent ? [jurisdiction.parent] : [])] : [],
  );
  const names = new Map(found.map((each) => [each.code, choiceOf(each)]));
  const code = wanted.text("jurisdiction");
  if (code !== null && !names.has(code)) wanted.complain("jurisdiction", words.problem.choice(code));
  return {
    jurisdiction: code !== null && names.has(code) ? code : null,
    jurisdictions: [...names.values()].sort((a, b) => a.text.localeCompare(b.text, language)),
  };
}

/** The name of a part with its country, because several countries have a region of the same name; nothing says in which language it is. */
const choiceOf = ({ code, kind, name }: JurisdictionNameFragment): Choice =>
  kind === "SUBDIVISION"
    ? { value: code, text: `${name} (${code.slice(0, 2)})`, language: null }
    : { value: code, text: name };
