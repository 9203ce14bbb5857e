import type { QuoteFieldsFragment } from "../graphql/graphql";
import type { OnRecord } from "./contradiction";

/** What several sources say of one field, where they do not say the same. */
export interface Dispute {
  field: string;
  /** What the field is of: the title of a meeting, of the promise. */
  subject: string;
  /** What the record says of the fields of that. */
  onRecord: OnRecord;
  claims: readonly Claim[];
  /** Where each claim is a list of names: all the names, in the order of the alphabet. */
  names: readonly string[] | null;
}

/** One answer, and the quotes that give it. */
export interface Claim {
  value: string;
  names: readonly string[];
  quotes: readonly QuoteFieldsFragment[];
}

/** What the quotes are about. */
interface Subject {
  title: string;
  onRecord: OnRecord;
}

/** The fields on which the quotes about one record disagree. A quote that only says less, or more, contradicts none. */
export function disputesIn({ title, onRecord }: Subject, quotes: readonly QuoteFieldsFragment[]): Dispute[] {
  const fields = [...new Set(quotes.flatMap(({ field }) => field ?? []))].sort();
  return fields.flatMap((field) => {
    const said = quotes.filter((quote) => quote.field === field && quote.value !== null);
    const claims = said.some(({ stance }) => stance === "CONTRADICTS") ? claimsIn(said) : [];
    return claims.length > 1 ? [{ field, subject: title, onRecord, claims, names: namesIn(claims) }] : [];
  });
}

/** The same names in another order are the same answer. */
function claimsIn(quotes: readonly QuoteFieldsFragment[]): Claim[] {
  const claims = new Map<string, Claim>();
  for (const quote of quotes) {
    const names = (quote.value ?? "").split(",").map((name) => name.trim());
    const key = [...names].sort().join(", ");
    const known = claims.get(key);
    claims.set(key, { value: quote.value ?? "", names, quotes: [...(known?.quotes ?? []), quote] });
  }
  return [...claims.values()].sort((a, b) => b.quotes.length - a.quotes.length);
}

/** The sources of some claims, each once. */
export function sourcesOf(claims: readonly Claim[]): QuoteFieldsFragment["sourceArticle"][] {
  const sources = claims.flatMap(({ quotes }) => quotes.map(({ sourceArticle }) => sourceArticle));
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

/** How many of the sources that say who took part name this one. Null where they agree on it, or none says. */
export function namingOf(name: string, disputes: readonly Dispute[]): { some: number; all: number } | null {
  const dispute = disputes.find(({ names }) => names?.includes(name));
  if (!dispute) return null;
  const naming = dispute.claims.filter(({ names }) => names.includes(name));
  return { some: sourcesOf(naming).length, all: sourcesOf(dispute.claims).length };
}

function namesIn(claims: readonly Claim[]): string[] | null {
  if (!claims.some(({ names }) => names.length > 1)) return null;
  return [...new Set(claims.flatMap(({ names }) => names))].sort();
}
