import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";

/** The tag of an answer (RFC 9110, ETag). It is weak, because it is the same for the compressed and the plain form. */
export const entityTag = (text: string): string =>
  `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;

/** Whether the client says that it has the answer with this tag. */
export function isKnown(tag: string, { headers }: FastifyRequest): boolean {
  const known = headers["if-none-match"]?.split(",").map((each) => each.trim()) ?? [];
  return known.includes(tag) || known.includes("*");
}
