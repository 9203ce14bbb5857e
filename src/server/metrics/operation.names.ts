const named = /(?:^|[\s}])(?:query|mutation)\s+([A-Za-z_]\w*)/;

/** Longer names are cut off in the log. */
const longest = 100;

/** The name of the operation that is asked for; null if it has none. */
export function nameIn(asked: Readonly<Record<string, unknown>> | null): string | null {
  const { query, operationName } = asked ?? {};
  const given = typeof operationName === "string" && operationName !== "" ? operationName : undefined;
  const name = given ?? (typeof query === "string" ? named.exec(query)?.[1] : undefined);
  return name?.slice(0, longest) ?? null;
}

/** The names of operations that are told apart; every other operation is `other`. */
export class OperationNames {
  private readonly names: ReadonlySet<string>;

  constructor(documents: readonly string[], others: readonly string[]) {
    this.names = new Set([...documents.flatMap((document) => named.exec(document)?.[1] ?? []), ...others]);
  }

  known(name: string | null): string {
    return name !== null && this.names.has(name) ? name : "other";
  }
}
