interface Known {
  head: number;
  listeners: Set<(head: number) => void>;
}

const records = new WeakMap<object, Known>();

function knownOf(record: object): Known {
  let known = records.get(record);
  if (!known) records.set(record, (known = { head: 0, listeners: new Set() }));
  return known;
}

/** The latest revision of the record that this process has heard of, from any server of Postgres that has it. */
export const knownHead = (record: object): number => knownOf(record).head;

/** `record` stands for the record: the DataSource of the writer. */
export function noteHead(record: object, revision: number): void {
  const known = knownOf(record);
  if (revision <= known.head) return;
  known.head = revision;
  for (const listener of known.listeners) listener(revision);
}

/** Calls the listener with each later head that the process hears of, until the returned function is called. */
export function onHead(record: object, listener: (head: number) => void): () => void {
  const { listeners } = knownOf(record);
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
