const named = /(?:^|[\s}])(?:query|mutation)\s+([A-Za-z_]\w*)/;

/** The names of operations that are told apart; every other operation is `other`. */
export class OperationNames {
  private readonly known: ReadonlySet<string>;

  constructor(documents: readonly string[]) {
    this.known = new Set(documents.flatMap((document) => named.exec(document)?.[1] ?? []));
  }

  of(asked: Readonly<Record<string, unknown>> | null): string {
    const { query, operationName } = asked ?? {};
    const name =
      typeof operationName === "string"
        ? operationName
        : typeof query === "string"
          ? named.exec(query)?.[1]
          : undefined;
    return name !== undefined && this.known.has(name) ? name : "other";
  }
}
