import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

/** The media types of an answer (GraphQL over HTTP). */
export const json = "application/json; charset=utf-8";
export const responseJson = "application/graphql-response+json; charset=utf-8";

const types: Readonly<Record<string, string>> = {
  "application/json": json,
  "application/graphql-response+json": responseJson,
};

/** Most clients send one of a few headers. */
const chosen = new LRUCache<string, { type: string | null }>({ max: 100 });
const longestKept = 200;

/** Which of the two a client prefers; null if it takes neither. */
export function answerType(accept = ""): string | null {
  const known = chosen.get(accept);
  if (known) return known.type;
  const preferred = new Negotiator({ headers: { ...(accept && { accept }) } }).mediaType(Object.keys(types));
  const type = types[preferred ?? ""] ?? null;
  if (accept.length <= longestKept) chosen.set(accept, { type });
  return type;
}
