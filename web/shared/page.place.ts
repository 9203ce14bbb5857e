/** Where a page stands in its list, in the words of the API. */
interface Place {
  first: number | null;
  after: string | null;
  last: number | null;
  before: string | null;
}

/** The place that an address asks for: what comes before a cursor, or what comes after one, or the first page. */
export function placeIn(query: URLSearchParams, size: number): Place {
  const before = textIn(query, "before");
  if (before !== null) return { first: null, after: null, last: size, before };
  return { first: size, after: textIn(query, "after"), last: null, before: null };
}

/** What an address asks for under a name; an empty field of a form asks for nothing. */
export function textIn(query: URLSearchParams, name: string): string | null {
  const text = query.get(name)?.trim() ?? "";
  return text === "" ? null : text;
}
