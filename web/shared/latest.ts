import type { KnownDate } from "../language/partial.dates";

interface DatedRecord {
  id: string;
  date: KnownDate;
}

/** The one that the API counts as the latest, by the last day that its date can mean: it gives the status, or is named by the verdict. */
export const latestOf = <Kind extends DatedRecord>(records: readonly Kind[]): Kind | undefined =>
  [...records].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).at(-1);

const keyOf = ({ id, date }: DatedRecord): string => `${date.latest} ${id}`;
