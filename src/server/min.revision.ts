import type { FastifyRequest } from "fastify";
import { parsed } from "./json.text";
import { badInput, shown } from "../values/errors";
import type { Asked } from "./repeats/documents";

const header = "x-min-revision";

/**
 * The revision that the answer has to be read at, or a later one: from the header `x-min-revision` or `extensions.minRevision`, the greater if
 * both are given; null if neither is.
 *
 * @throws GraphQLError BAD_USER_INPUT
 */
export function minRevisionOf(request: FastifyRequest, asked: Asked | null): number | null {
  const { minRevision = null } = (extensionsIn(request, asked) ?? {}) as { minRevision?: unknown };
  const given = request.headers[header];
  const found = [
    ...(given === undefined ? [] : [revision(header, /^\d{1,16}$/.test(String(given)) ? Number(given) : given)]),
    ...(minRevision === null ? [] : [revision("extensions.minRevision", minRevision)]),
  ];
  return found.length === 0 ? null : Math.max(...found);
}

/** Whether the extensions of a request ask for a revision and for nothing else. */
export function asksForRevisionOnly(request: FastifyRequest, asked: Asked): boolean {
  const extensions = extensionsIn(request, asked);
  return extensions !== null && Object.keys(extensions).every((name) => name === "minRevision");
}

function revision(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw badInput(
    name,
    `${shown(value)} is not a revision; send the \`extensions.revision\` of an earlier answer, a whole number from 0`,
  );
}

/** In an address they are JSON. Null if they are no object: Apollo says so. */
function extensionsIn({ method }: FastifyRequest, asked: Asked | null): object | null {
  const { extensions: given } = asked ?? {};
  const extensions = method !== "POST" && typeof given === "string" ? parsed(given) : (given ?? {});
  return typeof extensions === "object" && !Array.isArray(extensions) ? extensions : null;
}
