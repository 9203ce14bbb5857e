type Values = Readonly<Record<string, unknown>>;

interface Kept {
  kind: string;
  values: Values;
}

/** Finds records of a kind by their values in some properties. The first search in a set of properties makes an index of them, which is kept. */
export class Alike<Record extends Kept> {
  private readonly byRule = new Map<string, Map<string, Set<Record>>>();
  private readonly rules = new Map<string, readonly (readonly string[])[]>();

  /** The records that have these values in these properties. */
  find(kind: string, values: Values, all: () => Iterable<Record>): readonly Record[] {
    const properties = Object.keys(values);
    if (!this.byRule.has(ruleOf(kind, properties))) {
      this.byRule.set(ruleOf(kind, properties), new Map());
      this.rules.set(kind, [...(this.rules.get(kind) ?? []), properties]);
      for (const record of all()) this.note(record);
    }
    const key = keyOf(properties, values);
    // Records may have changed since they were added.
    return [...(this.byRule.get(ruleOf(kind, properties))?.get(key) ?? [])].filter(
      (each) => keyOf(properties, each.values) === key,
    );
  }

  /** Adds a record that is new or has changed. */
  note(record: Record): void {
    for (const properties of this.rules.get(record.kind) ?? []) {
      const records = this.byRule.get(ruleOf(record.kind, properties));
      const key = keyOf(properties, record.values);
      records?.set(key, (records.get(key) ?? new Set<Record>()).add(record));
    }
  }
}

const ruleOf = (kind: string, properties: readonly string[]): string => JSON.stringify([kind, properties]);

const keyOf = (properties: readonly string[], values: Values): string =>
  JSON.stringify(properties.map((property) => values[property] ?? null));
