import { rejectOf, type Reject } from "./completeness";
import type { Draft, Drafts } from "./drafts";

/** The usual legal forms, at the end of a name. The server knows more of them (`name_words`); these are for what it has not recorded yet. */
const legalForm = new RegExp(
  "[ ,]+(inc|incorporated|corp|corporation|ltd|limited|llc|llp|lp|plc|co|company|gmbh|mbh|ag|kg|kgaa|ug|ev|se|sa|sas|sarl|eurl|snc|spa|srl|bv|nv|oy|oyj|" +
    "ab|as|asa|aps|doo|dd|ad|ood|eood|sro|kft|zrt|sl|slu|lda|ltda|sp z oo|ооо|оао|пао|зао|ао|тов|jsc|pjsc|kk|pty|pte|bhd|pt|tbk)$",
);

/** A name without case, spaces and accents (U+0300 to U+036F, so no vowel signs of other scripts), and that of a body without its legal form. */
function plain(name: string, isPerson: boolean): string {
  const letters = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  const text = letters.replace(/\s+/g, " ").trim();
  if (isPerson) return text.replaceAll(" ", "");
  const spelt = text.replace(/(?<=\p{L})\.(?=\p{L}|$|[ ,])/gu, "");
  return spelt.replace(legalForm, "").replaceAll(" ", "");
}

/** What actors of the files have in common whose names are the same but for their spelling; null for what is no actor with a name. */
export function spellingKey({ kind, identifier, fields, operation }: Draft): string | null {
  const name = fields.get("name");
  if (typeof name !== "string" || !operation.input.field("aliases")) return null;
  return `${identifier.scheme} ${kind} ${plain(name, kind === "Person")}`;
}

/** Two actors of the files with one name and two keys: most often they are one, and the key is not cleaned. */
export interface SameName {
  draft: Draft;
  other: Draft;
  flag: Reject;
}

/** Those of which one is new. If the record has both already, somebody was asked before, and may have judged that they are different. */
export const newSameNames = (drafts: Drafts, isNew: (draft: Draft) => boolean): Reject[] =>
  sameNames(drafts).flatMap(({ draft, other, flag }) => (isNew(draft) || isNew(other) ? [flag] : []));

export function sameNames(drafts: Drafts): SameName[] {
  const first = new Map<string, Draft>();
  return [...drafts.all].flatMap((draft) => {
    const key = spellingKey(draft);
    const [place] = draft.rows;
    if (key === null || !place) return [];
    const other = first.get(key);
    if (!other) first.set(key, draft);
    if (!other) return [];
    const problem = { place, column: "name", value: draft.identifier.value, reason: reasonOf(draft, other) };
    return [{ draft, other, flag: rejectOf(problem, "FLAGGED") }];
  });
}

function reasonOf(draft: Draft, other: Draft): string {
  const [name, otherName] = [draft, other].map(({ fields }) => String(fields.get("name")).normalize("NFC"));
  const alike =
    name === otherName
      ? "another one of exactly this name"
      : `${JSON.stringify(otherName)}, the same name but for case, spaces, accents or legal form,`;
  return `${draft.called}: ${alike} has the key ${JSON.stringify(other.identifier.value)}: clean the column in \`keys\` if they are one`;
}
