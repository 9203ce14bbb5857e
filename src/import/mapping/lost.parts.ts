import { rejectOf, type Completeness, type Reject } from "./completeness";
import { Reference, type Draft, type RowPlace } from "./drafts";

/** A participant or party that the mapping speaks of and a row does not name. */
export interface LostPart {
  draft: Draft;
  /** The list that it would be in. */
  field: string;
  /** The entity that it would be, and its empty columns. */
  entity: string;
  columns: readonly string[];
  /** What the row says of it nevertheless, such as whom it represents. */
  value: string;
}

/** Of what is empty in nearly all rows, some lines say enough. */
const mostLines = 100;

/** A line for each record that comes in without it. Another row of the record may have it. */
export function lostParts(
  results: readonly { place: RowPlace; lost: readonly LostPart[] }[],
  completeness: Completeness,
): Reject[] {
  const counts = new Map<string, number>();
  const told: { reject: Reject; key: string; nth: number }[] = [];
  for (const { place, lost } of results)
    for (const part of lost) {
      if (!completeness.isComplete(part.draft) || (part.value === "" && isThere(part))) continue;
      const key = JSON.stringify([place.from.file, part.entity, part.field]);
      const nth = (counts.get(key) ?? 0) + 1;
      counts.set(key, nth);
      if (nth <= mostLines) told.push({ reject: lineFor(part, place), key, nth });
    }
  return told.map(({ reject, key, nth }) => {
    const more = (counts.get(key) ?? 0) - mostLines;
    if (nth < mostLines || more <= 0) return reject;
    return { ...reject, reason: `${reject.reason}; so have ${more.toLocaleString("en")} more rows` };
  });
}

/** Whether any row of the record names somebody there. */
function isThere({ draft, field, entity }: LostPart): boolean {
  const items = draft.fields.get(field);
  if (!Array.isArray(items)) return false;
  const names = (value: unknown): boolean => value instanceof Reference && value.to.called === entity;
  return items.some((item) => typeof item === "object" && item !== null && Object.values(item as object).some(names));
}

function lineFor({ draft, field, entity, columns, value }: LostPart, place: RowPlace): Reject {
  const why = `${columns.join(" and ") || "its key"} is empty`;
  const reason =
    value === ""
      ? `${draft.called} has no ${entity} among its ${field}: ${why}; if that may be, say \`required: false\` of the key`
      : `falls with ${entity}, which would be among the ${field} of ${draft.called}: ${why} at its place`;
  return rejectOf({ place, column: columns[0] ?? "", value, reason }, "LEFT_OUT");
}
