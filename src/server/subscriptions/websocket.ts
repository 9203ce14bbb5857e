import type { WebsocketHandler } from "@fastify/websocket";
import type { FastifyRequest } from "fastify";
import { parse } from "graphql";
import { forbidden } from "../../values/errors";
import { clientOf } from "../admission.plugin";
import type { Following } from "./following";
import type { Place } from "./open.subscriptions";
import type { Subscription } from "./subscription";
import { speaking } from "./websocket.socket";
import { asError, RefusedSubscription } from "./subscriptions";

/**
 * Before a WebSocket is opened. Browsers let the pages of all sites open one, so the server looks itself from which site it comes.
 *
 * @throws GraphQLError FORBIDDEN, or as `Places` if there are too many.
 */
export function admitWebSocket(request: FastifyRequest, { origins, sockets }: Following): void {
  const { origin } = request.headers;
  const mayRead = origins.anyMayRead || origin === undefined || origins.listed.includes(origin);
  if (!mayRead && URL.parse(origin)?.host !== request.host)
    throw forbidden(`Pages of ${origin} may not read here (CORS_ORIGINS).`);
  request.raw.socket.once("close", sockets.take(clientOf(request).name));
}

/** What graphql-ws looks at to see that it is a subscription. */
const anySubscription = parse("subscription { changed { revision } }");

interface Opened {
  subscription: Subscription;
  place: Place;
}

/** Subscriptions over WebSocket (the protocol graphql-transport-ws). A socket can have several. */
export const overWebSocket = ({ subscriptions, open }: Following): WebsocketHandler =>
  speaking({
    async onSubscribe({ extra }, _id, { query, operationName = null, variables }) {
      const client = clientOf(extra.request);
      let place: Place | null = null;
      try {
        place = open.take(client.name, "websocket");
        const subscription = await subscriptions.open({ query, operationName, variables: variables ?? {} }, client);
        const contextValue: Opened = { subscription, place };
        return { schema: undefined as never, document: anySubscription, contextValue };
      } catch (error) {
        place?.leave();
        const errors = error instanceof RefusedSubscription ? error.errors : [subscriptions.told(error)];
        return errors.map(asError);
      }
    },
    subscribe: ({ contextValue }) => resultsOf(contextValue as Opened),
    // As they are: they are formatted already.
    onNext: (_ctx, _id, _payload, _args, result) => result,
  });

/** The client may end it while it waits: a generator alone would go on waiting. */
function resultsOf(opened: Opened): AsyncGenerator<Record<string, unknown>, void> {
  const results = written(opened);
  return Object.assign(Object.create(results) as typeof results, {
    next: () => results.next(),
    throw: (error: unknown) => results.throw(error),
    return() {
      opened.place.leave();
      return results.return();
    },
  });
}

async function* written({ subscription, place }: Opened): AsyncGenerator<Record<string, unknown>, void> {
  try {
    for await (const { result } of subscription.events(place.signal)) {
      yield result;
      place.sent();
    }
  } finally {
    place.leave();
  }
}
