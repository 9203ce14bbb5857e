import { EventSource } from "eventsource";
import { eventAddress, wsClient } from "./subscribing";

/** Somebody who follows the record and comes back by itself, and the revisions that they have heard of. */
export interface Follower {
  heard: number[];
  leave: () => unknown;
}

const query = `subscription ($after: Int, $jurisdiction: [String!]) {
  changed(afterRevision: $after, jurisdiction: $jurisdiction) { revision changes { nodes { record { ... on Actor { name } } } } }
}`;

/** A client of graphql-ws: it comes back with the revision that it has in its variables. */
export function overWebSocket(url: string, after: number, jurisdiction?: string[]): Follower {
  const [client, variables] = [wsClient(url), { after, jurisdiction }];
  const heard: number[] = [];
  client.subscribe<{ changed: { revision: number } }>(
    { query, variables },
    {
      next({ data, errors }) {
        if (!data) return void heard.push(errors as never);
        variables.after = data.changed.revision;
        heard.push(variables.after);
      },
      error: (error) => heard.push(error as never),
      complete: () => undefined,
    },
  );
  return { heard, leave: () => client.dispose() };
}

/** What every browser has. */
export function asEventSource(url: string, after: number, jurisdiction?: string[]): Follower {
  const source = new EventSource(eventAddress(url, query, { after, jurisdiction }));
  const heard: number[] = [];
  source.addEventListener("next", ({ data, lastEventId }) => {
    const event = JSON.parse(data as string) as { data: { changed: { revision: number } } | null };
    const { revision } = event.data?.changed ?? {};
    heard.push(revision === Number(lastEventId) ? revision : (event as never));
  });
  return { heard, leave: () => source.close() };
}
