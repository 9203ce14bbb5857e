import type { Completeness } from "../mapping/completeness";
import { Reference, type Draft, type RowPlace } from "../mapping/drafts";

export type Operation = Record<string, Record<string, unknown>>;

/** How a record refers to other records, and how it quotes the rows of its files. */
export interface Naming {
  reference: (draft: Draft) => string;
  quote: (place: RowPlace) => { source: string; locator: string; quote: string };
}

const mostQuotes = 50;

/** The operation that records it. If its input has no evidence, a second operation attaches the row as evidence. */
export function operationsFor(draft: Draft, as: string, completeness: Completeness, naming: Naming): Operation[] {
  const { operation, identifier, evidence } = draft;
  const fields = completeness.fieldsOf(draft);
  const { identifiers = [], ...others } = fields;
  const input: Record<string, unknown> = { as, ...(resolved(others, naming) as Record<string, unknown>) };
  // A translation has none: its record, field and language tell it from others.
  if (operation.input.field("identifiers"))
    input["identifiers"] = withoutRepeats([identifier, ...(resolved(identifiers, naming) as Draft["identifier"][])]);
  const quotes = draft.rows.slice(0, mostQuotes).map((place) => ({ ...naming.quote(place), ...evidence }));
  if (operation.input.field("evidence")) input["evidence"] = withoutRepeats(quotes);
  if (operation.input.field("confirmedDistinct")) input["confirmedDistinct"] = true;
  const apart = draft.needsEvidenceApart
    ? withoutRepeats(quotes).map((quote) => ({ subject: `$${as}`, ...quote }))
    : [];
  return [{ [operation.name]: input }, ...apart.map((each) => ({ attachEvidence: each }))];
}

function withoutRepeats<T>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const written = JSON.stringify(item);
    if (seen.has(written)) return false;
    seen.add(written);
    return true;
  });
}

function resolved(value: unknown, naming: Naming): unknown {
  if (value instanceof Reference) return naming.reference(value.to);
  if (Array.isArray(value)) return value.map((item) => resolved(item, naming));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolved(each, naming)]));
}

/** The records that a record refers to, each once. */
export function referencesOf(draft: Draft, completeness: Completeness): Set<Draft> {
  const found = new Set<Draft>();
  const look = (value: unknown): void => {
    if (value instanceof Reference) found.add(value.to);
    else if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(look);
  };
  look(completeness.fieldsOf(draft));
  return found;
}

const longestQuote = 2000;

/** The row as a quote: its cells with tabs between them, cut at the greatest length of a quote. */
export function quoteOf(cells: readonly string[]): string {
  const whole = cells.join("\t").trim();
  if (Array.from(whole).length <= longestQuote) return whole;
  return Array.from(whole)
    .slice(0, longestQuote)
    .join("")
    .replace(/\s\S*$/, "");
}
