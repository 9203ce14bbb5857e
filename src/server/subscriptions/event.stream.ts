import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { statusOf } from "../../graphql/http-status.plugin";
import { json } from "../../graphql/media-type";
import { badInput, shown } from "../../values/errors";
import Negotiator from "negotiator";
import { clientOf } from "../admission.plugin";
import type { Place } from "./open.subscriptions";
import { variablesOf } from "../question";
import type { Asked } from "../repeats/documents";
import type { Following } from "./following";
import { beating } from "./heartbeat";
import type { Subscription } from "./subscription";
import type { AskedSubscription } from "./subscription.key";
import { asError, RefusedSubscription } from "./subscriptions";

/** Shorter than the time after which proxies, and the server itself, take a connection for dead. */
const heartbeatMs = 15_000;
/** How long a browser waits before it comes back. */
const retryMs = 2000;

const eventStream = "text/event-stream";

const headers = {
  "content-type": `${eventStream}; charset=utf-8`,
  "cache-control": "no-store, no-transform",
  // Nginx would collect the events before it sends them on.
  "x-accel-buffering": "no",
  vary: "accept",
  // It would be kept open for nothing when the server closes.
  connection: "close",
};

/** Whether a client wants server-sent events rather than one answer. */
export const wantsEvents = (request: FastifyRequest): boolean =>
  request.headers.accept?.includes(eventStream) === true &&
  new Negotiator(request).mediaType([eventStream, "application/json", "application/graphql-response+json"]) ===
    eventStream;

/** @throws GraphQLError BAD_USER_INPUT if the request is not well-formed. */
export function subscriptionIn(request: FastifyRequest, asked: Asked | null): AskedSubscription {
  const { query, operationName = null } = asked ?? {};
  const variables = variablesOf(request, asked ?? {});
  if (typeof query !== "string") throw badInput("query", "has to be the text of a subscription");
  if (operationName !== null && typeof operationName !== "string") throw badInput("operationName", "has to be a text");
  if (variables === null) throw badInput("variables", "have to be an object, in an address as JSON");
  return { query, operationName, variables };
}

/** Sends a subscription as server-sent events (WHATWG HTML; the protocol graphql-sse in distinct connections mode). */
export async function sendEvents(
  { subscriptions, open }: Following,
  asked: AskedSubscription,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const client = clientOf(request);
  const after = lastEventIdOf(request);
  const place = open.take(client.name, "sse");
  reply.raw.once("close", () => place.leave());
  try {
    const subscription = await subscriptions.open(asked, client, after);
    reply.headers(headers).send(Readable.from(written(subscription, place), { objectMode: false }));
  } catch (error) {
    place.leave();
    if (!(error instanceof RefusedSubscription)) throw error;
    // One error is answered as any other; only of a document several things can be wrong.
    const [only, ...others] = error.errors;
    if (only && others.length === 0) throw asError(only);
    reply.code(statusOf(error.errors)).type(json).send({ errors: error.errors });
  }
  return reply;
}

/** The revision after which a client goes on that comes back; null for a new one. */
function lastEventIdOf({ headers }: FastifyRequest): number | null {
  const given = headers["last-event-id"];
  if (given === undefined || given === "") return null;
  if (/^\d{1,15}$/.test(String(given))) return Number(given);
  throw badInput(
    "last-event-id",
    `${shown(given)} is not a revision: send the \`id\` of the last event, a whole number`,
  );
}

/**
 * Each event has its revision as `id`. So has the beginning, and each sign of life: a client that got nothing yet comes back with the revision at which it began. The
 * stream never completes: when it ends, the client comes back.
 */
async function* written(subscription: Subscription, place: Place): AsyncGenerator<string> {
  yield `retry: ${retryMs}\nid: ${subscription.position}\n\n`;
  for await (const event of beating(subscription.events(place.signal), heartbeatMs)) {
    if (event === null) yield `:\nid: ${subscription.position}\n\n`;
    else {
      yield `event: next\nid: ${event.revision}\ndata: ${event.text}\n\n`;
      place.sent();
    }
  }
}
