import { hash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Question } from "../graphql/known.operations";
import { answerType } from "../graphql/media-type";
import { parsed } from "./json.text";
import { asksForRevisionOnly } from "./min.revision";
import type { Asked } from "./repeats/documents";

/** What a request asks; null if it is not well-formed, or unusual: Apollo reads those, and says what is wrong with them. */
export function questionIn(request: FastifyRequest, asked: Asked | null): Question | null {
  const { query, operationName = null } = asked ?? {};
  if (!isUsual(request) || typeof query !== "string" || !asksForRevisionOnly(request, asked ?? {})) return null;
  if (operationName !== null && typeof operationName !== "string") return null;
  const type = answerType(request.headers.accept);
  const variables = variablesOf(request, asked ?? {});
  if (type === null || variables === null) return null;
  return { query, digest: hash("sha256", query), operationName, variables, type };
}

/** The API answers no other method, and a GET has no body. */
const isUsual = ({ method, headers }: FastifyRequest): boolean =>
  method === "POST" || (method === "GET" && headers["content-type"] === undefined);

/** In an address they are JSON; in a body they must not be. */
export function variablesOf({ method }: FastifyRequest, { variables }: Asked): Question["variables"] | null {
  const given: unknown = method !== "POST" && typeof variables === "string" ? parsed(variables) : variables;
  if (given === undefined || given === null) return {};
  return typeof given === "object" && !Array.isArray(given) ? (given as Question["variables"]) : null;
}
