import type { Draft } from "../mapping/drafts";
import type { Operation } from "./operations";

/** What a dry run would change of one record, as the API says it. */
export interface Change {
  position: number;
  record: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Every record that is quoted again gets a quote more: that is no news. */
const unremarkable = ["evidence", "identifier"];

interface Planned {
  draft: Draft;
  operation: Operation;
}

export function diffLines(operations: readonly Planned[], changes: readonly Change[]): string[] {
  const named = new Map(operations.flatMap(({ draft, operation }) => namesOf(operation).map((as) => [as, draft])));
  return changes.flatMap((change) => {
    const draft = operations[change.position]?.draft;
    return (draft && diffLine(draft, { ...change, after: withNew(change.after, named) })) ?? [];
  });
}

const namesOf = (operation: Operation): string[] =>
  Object.values(operation).flatMap(({ as }) => (typeof as === "string" ? `$${as}` : []));

/** What would be new has no id yet: it is called by its name. */
const withNew = (after: Change["after"], named: ReadonlyMap<string, Draft>): Change["after"] =>
  after &&
  Object.fromEntries(
    Object.entries(after).map(([field, value]) => {
      const draft = typeof value === "string" ? named.get(value) : undefined;
      const called = draft?.fields.get("name") ?? draft?.fields.get("title") ?? draft?.identifier.value;
      return [field, called === undefined ? value : `${JSON.stringify(called)} (new)`];
    }),
  );

/** A change as a line: `~ Meeting register-meeting 12: date 2016-04-20 → 2016-04-21`. New parts begin with `+`, removed ones with `-`. */
function diffLine({ kind, identifier }: Draft, { record, before, after }: Change): string | null {
  const recordKind = record.replace(/_[^_]*$/, "");
  if (unremarkable.includes(recordKind)) return null;
  const whole = `${kind} ${identifier.scheme} ${identifier.value}`;
  const part = recordKind.replaceAll("_", " ");
  if (!before) return `+ ${part} of ${whole}: ${listed(after)}`;
  if (!after) return `- ${part} of ${whole}: ${listed(before)}`;
  const fields = Object.keys(after).map((field) => `${field} ${written(before[field])} → ${written(after[field])}`);
  return fields.length === 0 ? null : `~ ${whole}: ${fields.join("; ")}`;
}

const listed = (values: Record<string, unknown> | null): string =>
  Object.entries(values ?? {})
    .map(([field, value]) => `${field} ${written(value)}`)
    .join(", ");

const longest = 120;

function written(value: unknown): string {
  const text = typeof value === "string" ? value : value == null ? "(nothing)" : JSON.stringify(value);
  const characters = Array.from(text.replace(/\s+/g, " "));
  return characters.length > longest ? `${characters.slice(0, longest).join("")}..` : characters.join("");
}
