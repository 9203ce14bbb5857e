import type { FastifyRequest } from "fastify";
import Negotiator from "negotiator";

/** Whether a browser wants a page. A client of the API accepts JSON, or anything. */
export function wantsPage({ method, headers }: FastifyRequest): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  return new Negotiator({ headers }).mediaType(["application/json", "text/html"]) === "text/html";
}
