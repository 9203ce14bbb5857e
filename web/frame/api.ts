import type { TypedDocumentString } from "../graphql/graphql";

/** Asks the public GraphQL API: a document and its variables in, the data of the answer out. */
export type Ask = <Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** The request. */
export interface Asked {
  document: string;
  variables: unknown;
}

interface AnsweredError {
  message: string;
  extensions?: { code?: string; argument?: string };
}

/** The API answered with errors. */
export class ApiError extends Error {
  constructor(
    readonly errors: readonly AnsweredError[],
    readonly retryAfter?: string,
  ) {
    super(errors[0]?.message ?? "The API did not answer.");
  }

  get code(): string | undefined {
    return this.errors[0]?.extensions?.code;
  }

  /** The argument or the variable that is not good, by its own name: `search` of `commitments.search`. */
  get argument(): string | undefined {
    return /\w+$/.exec(this.errors[0]?.extensions?.argument ?? "")?.[0];
  }
}
