import Negotiator from "negotiator";

/** The media types of an answer (GraphQL over HTTP). */
export const json = "application/json; charset=utf-8";
export const responseJson = "application/graphql-response+json; charset=utf-8";

const types: Readonly<Record<string, string>> = {
  "application/json": json,
  "application/graphql-response+json": responseJson,
};

/** Which of the two a client prefers; null if it takes neither. */
export function answerType(accept: string | undefined): string | null {
  const preferred = new Negotiator({ headers: { accept } }).mediaType(Object.keys(types));
  return types[preferred ?? ""] ?? null;
}
