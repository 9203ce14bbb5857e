import type { FastifyRequest } from "fastify";
import Negotiator from "negotiator";

/** Whether somebody looks at the answer in a browser; a client of the API asks for JSON, or for anything. */
export function wantsPage({ method, headers }: FastifyRequest): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  return new Negotiator({ headers }).mediaType(["application/json", "text/html"]) === "text/html";
}
