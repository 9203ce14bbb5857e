import { hash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Question } from "../../graphql/known.operations";

/** A longer body is not looked up: it costs as much to compare as to answer. */
const longestBody = 64 * 1024;

/** A longer text stands for itself by its digest, since thousands of them are kept. */
const longestText = 400;

/**
 * All that an answer depends on besides the data, as one text or its digest: what is asked, in which media type, the day, and the edition of the prices.
 * Null if the request is not repeated: it has a token, or is long.
 */
export function questionKey({ headers }: FastifyRequest, question: Question, edition: number): string | null {
  if (headers.authorization !== undefined || Number(headers["content-length"] ?? 0) > longestBody) return null;
  const { digest, operationName, variables, type } = question;
  const today = new Date().toISOString().slice(0, 10);
  const text = JSON.stringify([digest, operationName, variables, type, today, edition]);
  return text.length > longestText ? hash("sha256", text, "base64") : text;
}
