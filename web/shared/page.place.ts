/** The place of a page in its list, as arguments of the API. */
interface Place {
  first: number | null;
  after: string | null;
  last: number | null;
  before: string | null;
}

/** The place in an address: the items before a cursor, or those after one, or the first page. */
export function placeIn(query: URLSearchParams, size: number): Place {
  const before = textIn(query, "before");
  if (before !== null) return { first: null, after: null, last: size, before };
  return { first: size, after: textIn(query, "after"), last: null, before: null };
}

/** The value of a parameter of the address; undefined if it is an empty field of a form. */
export function textIn(query: URLSearchParams, name: string): string | null {
  const text = query.get(name)?.trim() ?? "";
  return text === "" ? null : text;
}
