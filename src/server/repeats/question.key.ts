import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { answerType } from "../../graphql/media-type";
import type { Asked } from "./documents";

/** A longer body is not looked up: it costs as much to compare as to answer. */
const longestBody = 64 * 1024;

/**
 * All that an answer depends on besides the data, as the digest of one text: what is asked, in which media type, the day, and the edition of the prices.
 * Null if the request is not repeated: it has a token, is long, or is not well-formed.
 */
export function questionKey(request: FastifyRequest, asked: Asked, edition: number): string | null {
  const { authorization, accept, ...headers } = request.headers;
  const type = answerType(accept);
  if (authorization !== undefined || type === null || Number(headers["content-length"] ?? 0) > longestBody) return null;
  const { query, operationName = null } = asked;
  const variables = variablesOf(request, asked);
  if (typeof query !== "string" || variables === null) return null;
  if (operationName !== null && typeof operationName !== "string") return null;
  const today = new Date().toISOString().slice(0, 10);
  return createHash("sha256")
    .update(JSON.stringify([query, operationName, variables, type, today, edition]))
    .digest("base64");
}

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
