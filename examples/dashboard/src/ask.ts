import type { TypedDocumentString } from "./generated/graphql";

/** What was read, and what to ask with so that the same is read again (`extensions` of every answer). */
export interface Answer<Data> {
  data: Data;
  revision: number;
  /** Not there where only a revision was asked for: then the day of the revision counts as today. */
  asOf?: string;
}

interface Body<Data> {
  data?: Data | null;
  errors?: { message: string }[];
  extensions?: { revision: number; asOf?: string };
}

/** Asks, without a token and without a library: the types come with the document. */
export async function ask<Data, Variables>(
  address: string,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const { data, errors = [], extensions } = (await response.json()) as Body<Data>;
  if (!data || !extensions || errors.length > 0) {
    throw new Error(errors.map(({ message }) => message).join(" ") || `The answer has the status ${response.status}.`);
  }
  return { data, ...extensions };
}
