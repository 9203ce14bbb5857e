import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { answerType } from "../../graphql/media-type";
import type { Asked } from "./documents";

/** A longer body is not looked up: it costs as much to compare as to answer. */
const longestBody = 64 * 1024;

/**
 * All that an answer depends on besides the data, as the digest of one text: what is asked, in which media type, the day, and the edition of the prices.
 * Null if the request is not repeated: it has a token, is long, is neither a GET nor a POST, or is not well-formed.
 */
export function questionKey(request: FastifyRequest, asked: Asked, edition: number): string | null {
  const type = answerType(request.headers.accept);
  const { query, operationName = null } = asked;
  const variables = variablesOf(request, asked);
  if (!mayBeRepeated(request, asked) || type === null || typeof query !== "string" || variables === null) return null;
  if (operationName !== null && typeof operationName !== "string") return null;
  const today = new Date().toISOString().slice(0, 10);
  return createHash("sha256")
    .update(JSON.stringify([query, operationName, variables, type, today, edition]))
    .digest("base64");
}

/** The API answers no other method, and reads `extensions` itself. */
const mayBeRepeated = ({ method, headers }: FastifyRequest, { extensions }: Asked): boolean =>
  (method === "GET" || method === "POST") &&
  headers.authorization === undefined &&
  extensions === undefined &&
  Number(headers["content-length"] ?? 0) <= longestBody;

/** In an address they are JSON; in a body they must not be. */
function variablesOf({ method }: FastifyRequest, { variables }: Asked): object | null {
  const given: unknown = method !== "POST" && typeof variables === "string" ? parsed(variables) : variables;
  if (given === undefined || given === null) return {};
  return typeof given === "object" ? given : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
