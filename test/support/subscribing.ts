import { createClient as createSseClient } from "graphql-sse";
import { createClient as createWsClient, type Client } from "graphql-ws";
import WebSocket from "ws";
import type { Answer } from "./server";

/** The ways on which events come. */
export const channels = ["a WebSocket", "server-sent events"] as const;
export type Channel = (typeof channels)[number];

type Variables = Record<string, unknown>;

/** A WebSocket with headers of a client that is no browser. */
const socketWith = (headers: Record<string, string>) =>
  class extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers });
    }
  };

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 50));

/** The client of graphql-ws. It comes back by itself. */
export const wsClient = (url: string, headers: Record<string, string> = {}, retryAttempts = 10_000): Client =>
  createWsClient({
    url: `${url.replace(/^http/, "ws")}/graphql`,
    webSocketImpl: socketWith(headers),
    retryAttempts,
    retryWait: soon,
    shouldRetry: () => true,
  });

const clientOn: Record<Channel, (url: string) => Pick<Client, "iterate" | "dispose">> = {
  "a WebSocket": (url) => wsClient(url, {}, 0),
  "server-sent events": (url) => createSseClient({ url: `${url}/graphql`, retryAttempts: 0 }),
};

/** A subscriber that waits for its events one after the other. */
export interface Subscriber {
  /** The next event. @throws what the server has against it. */
  next(): Promise<Answer>;
  take(count: number): Promise<Answer[]>;
  leave(): Promise<void>;
}

export function subscribe(url: string, channel: Channel, query: string, variables: Variables = {}): Subscriber {
  const client = clientOn[channel](url);
  const events = client.iterate({ query, variables });
  const next = async (): Promise<Answer> => {
    const { value, done } = await events.next();
    if (done) throw new Error("the subscription has ended");
    return value as unknown as Answer;
  };
  return {
    next,
    async take(count) {
      const taken: Answer[] = [];
      while (taken.length < count) taken.push(await next());
      return taken;
    },
    async leave() {
      await events.return?.();
      await client.dispose();
    },
  };
}

/** What a server has against a subscription; null if it takes it. */
export async function refusalOf(subscriber: Subscriber): Promise<unknown> {
  try {
    await subscriber.next();
    return null;
  } catch (error) {
    return error;
  } finally {
    await subscriber.leave();
  }
}

/** The address of a subscription for an EventSource. */
export const eventAddress = (url: string, query: string, variables: Variables = {}): string =>
  `${url}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`;
