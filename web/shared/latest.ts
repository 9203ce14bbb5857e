import type { KnownDate } from "../language/partial.dates";

interface DatedRecord {
  id: string;
  date: KnownDate;
}

/** The latest item, as for the API: by the last day that its date can mean. It gives the status, or `verdict` names it. */
export const latestOf = <Kind extends DatedRecord>(records: readonly Kind[]): Kind | undefined =>
  latestFirst(records)[0];

/** All of them, the one that gives the status first. */
export const latestFirst = <Kind extends DatedRecord>(records: readonly Kind[]): Kind[] =>
  [...records].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));

const keyOf = ({ id, date }: DatedRecord): string => `${date.latest} ${id}`;
