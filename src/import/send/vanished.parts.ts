import type { Completeness } from "../mapping/completeness";
import { Reference, type Draft } from "../mapping/drafts";
import type { ApiClient } from "./client";
import type { Vanished } from "./vanished.records";

/** The lists of parts that a correction adds to and takes nothing from. */
const lists: Readonly<Record<string, { entry: string; field: string; kind: string }>> = {
  Meeting: { entry: "meeting", field: "participations", kind: "Participation" },
  Commitment: { entry: "commitment", field: "parties", kind: "Party" },
};

interface Part {
  id: string;
  version: number;
  role: string;
  actor: { id: string; name: string; identifiers: { scheme: string; value: string }[] };
  history: { nodes: { changeSet: { import: { dataset: string } | null } }[] };
}

const atOnce = 20;

/** The parts of corrected records that the register recorded once and their rows no longer have. */
export async function vanishedParts(
  client: ApiClient,
  drafts: readonly Draft[],
  known: { dataset: string; completeness: Completeness; idOf: (draft: Draft) => string | null },
): Promise<Vanished[]> {
  const found: Vanished[] = [];
  const asked = drafts.filter(({ kind, fields }) => lists[kind] && Array.isArray(fields.get(lists[kind].field)));
  for (let from = 0; from < asked.length; from += atOnce) {
    const some = asked.slice(from, from + atOnce);
    const answer = await client.ask<Record<string, Record<string, Part[]> | null>>(queryFor(some), variablesFor(some));
    for (const [at, draft] of some.entries()) {
      const field = lists[draft.kind]?.field ?? "";
      const given = known.completeness.fieldsOf(draft)[field] as Record<string, unknown>[];
      for (const part of answer[`r${at}`]?.[field] ?? [])
        if (isOf(part, known.dataset) && !given.some((item) => isSame(part, item, known.idOf)))
          found.push(vanishedPart(draft, part));
    }
  }
  return found;
}

function queryFor(drafts: readonly Draft[]): string {
  const fields = `id version role actor { id name identifiers { scheme value } }
    history(last: 1) { nodes { changeSet { import { dataset } } } }`;
  const names = drafts.map((_, at) => `$i${at}: IdentifierInput!`);
  const entries = drafts.map(({ kind }, at) => {
    const { entry = "", field = "" } = lists[kind] ?? {};
    return `r${at}: ${entry}(identifier: $i${at}) { ${field} { ${fields} } }`;
  });
  return `query (${names.join(", ")}) { ${entries.join(" ")} }`;
}

const variablesFor = (drafts: readonly Draft[]): Record<string, unknown> =>
  Object.fromEntries(drafts.map(({ identifier }, at) => [`i${at}`, identifier]));

/** What somebody else has added is not the register's to miss. */
const isOf = ({ history }: Part, dataset: string): boolean => history.nodes[0]?.changeSet.import?.dataset === dataset;

function isSame(part: Part, item: Record<string, unknown>, idOf: (draft: Draft) => string | null): boolean {
  const actor = item["actor"];
  if (!(actor instanceof Reference)) return true;
  const { identifier } = actor.to;
  const isActor =
    idOf(actor.to) === part.actor.id ||
    part.actor.identifiers.some(({ scheme, value }) => scheme === identifier.scheme && value === identifier.value);
  return isActor && (item["role"] === undefined || item["role"] === part.role);
}

function vanishedPart(draft: Draft, { id, version, role, actor }: Part): Vanished {
  const { kind = "", field = "" } = lists[draft.kind] ?? {};
  const [place] = draft.rows;
  const called = `${actor.name} (${role}) of ${draft.called} ${draft.identifier.value}`;
  return { kind, id, version, file: place?.from.file ?? "", row: place?.number ?? 1, field, called, keptBy: null };
}
