import type { FastifyReply, FastifyRequest } from "fastify";
import { clientOf } from "../admission.plugin";
import { entityTag, isKnown } from "../entity.tag";
import { pointsOfRepeat } from "../limits/points";
import { patienceFor } from "../patience.plugin";
import { PerRequest } from "../per.request";
import { workOf } from "../request.log";
import { sendAgain, type KeptAnswers } from "./kept.answers";

/** An answer of the API, and the state of the database that it was read in; null if it was read in none, or in several. */
export interface Answered {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  state: string | null;
  /** The revision that it was read at, for the log; null if nothing was read. */
  revision: number | null;
  /** The latest revision then. */
  head: number;
}

type Answer = string | Buffer;
type Repeat = (
  key: string | null,
  request: FastifyRequest,
  reply: FastifyReply,
  minRevision: number,
  answer: () => Promise<Answered>,
) => Promise<Answer>;

/** In which state an answer was read, and what the latest revision was then. */
type ReadIn = Pick<Answered, "state" | "head">;

const readIn = new PerRequest<object, ReadIn>();

/** The same of the answer that was sent by this response of Node's server; null if there is not exactly one state. */
export const stateOf = (response: object): ReadIn => readIn.get(response) ?? { state: null, head: 0 };

/** Headers that belong to the answer; the others are about the client. */
const headersOfAnswer = ["content-type", "vary"];

/** Any cache may keep an answer, but must ask each time whether it is still true. Whoever has a token may get another answer. */
const shared = { "cache-control": "public, max-age=0, must-revalidate", vary: "accept, authorization" };
const unshared = { "cache-control": "private, no-store" };

/**
 * Answers from what is kept under the key, if it is still true, or else makes the answer and keeps it. Only answers without errors are
 * kept. What a GET asked without a token is sent with a tag, and is not sent to a client that has it.
 */
export const repeating =
  (kept: KeptAnswers): Repeat =>
  async (key, request, reply, minRevision, answer) => {
    const found = key === null ? null : kept.find(key, patienceFor(request), minRevision);
    const held = found && (await found);
    if (held) {
      readIn.set(reply.raw, held);
      workOf(request).revision = held.revision;
      countRepeat(request, reply);
      reply.headers(held.headers);
      return isUnchanged(held.tag(), request, reply) ? "" : sendAgain(held, request, reply);
    }
    const { status, headers, body, state, head, revision } = await answer();
    readIn.set(reply.raw, { state, head });
    reply.code(status).headers(headers);
    const isGood = status === 200 && body.startsWith('{"data":');
    if (key === null || !isGood) {
      if (isTagged(request)) reply.headers(unshared);
      return body;
    }
    if (state !== null) kept.keep(key, () => ({ state, head, revision, body, headers: ofAnswer(headers) }));
    return isTagged(request) && isUnchanged(entityTag(body), request, reply) ? "" : body;
  };

const ofAnswer = (headers: Answered["headers"]): Record<string, string> =>
  Object.fromEntries(headersOfAnswer.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));

function countRepeat(request: FastifyRequest, reply: FastifyReply): void {
  const left = clientOf(request).charge(pointsOfRepeat);
  workOf(request).cost = pointsOfRepeat;
  if (left) reply.headers({ "ratelimit-remaining": left.remaining, "ratelimit-reset": left.resetSeconds });
}

const isTagged = ({ method }: FastifyRequest): boolean => method === "GET";

function isUnchanged(tag: string, request: FastifyRequest, reply: FastifyReply): boolean {
  if (!isTagged(request)) return false;
  reply.headers({ ...shared, etag: tag });
  if (!isKnown(tag, request)) return false;
  reply.code(304);
  return true;
}
