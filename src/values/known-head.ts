const known = new WeakMap<object, number>();

/** The latest revision of the record that this process has heard of, from any server of Postgres that has it. */
export const knownHead = (record: object): number => known.get(record) ?? 0;

/** `record` stands for the record: the DataSource of the writer. */
export function noteHead(record: object, revision: number): void {
  if (revision > knownHead(record)) known.set(record, revision);
}
