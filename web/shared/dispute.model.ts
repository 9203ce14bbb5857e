import type { QuoteFieldsFragment } from "../graphql/graphql";
import type { OnRecord } from "./contradiction";
import type { KnownText } from "./in-language";

/** A field about which the sources disagree, with the claims of each. */
export interface Dispute {
  field: string;
  /** The record that has the field: the title of the meeting or of the promise. */
  subject: Title;
  /** The values of its fields in the record. */
  onRecord: OnRecord;
  claims: readonly Claim[];
  /** If each claim is a list of names: all these names, in alphabetical order. */
  names: readonly string[] | null;
}

/** One claim, and the quotes that make it. */
export interface Claim {
  value: string;
  names: readonly string[];
  quotes: readonly QuoteFieldsFragment[];
}

/** The title of a record, and in which language it is. */
export interface Title {
  title: string;
  titleText: KnownText;
}

/** The record that the quotes are about. */
interface Subject extends Title {
  onRecord: OnRecord;
}

/** The fields on which the quotes about one record disagree. A quote that is only more or less exact contradicts no other. */
export function disputesIn({ title, titleText, onRecord }: Subject, quotes: readonly QuoteFieldsFragment[]): Dispute[] {
  const fields = [...new Set(quotes.flatMap(({ field }) => field ?? []))].sort();
  return fields.flatMap((field) => {
    const said = quotes.filter((quote) => quote.field === field && quote.value !== null);
    const claims = said.some(({ stance }) => stance === "CONTRADICTS") ? claimsIn(said) : [];
    return claims.length > 1
      ? [{ field, subject: { title, titleText }, onRecord, claims, names: namesIn(claims) }]
      : [];
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

/** How many of the sources that say who took part name this actor. Null if they agree on it, or no source says it. */
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
