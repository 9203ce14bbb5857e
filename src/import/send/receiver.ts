import type { ApiTypes } from "../mapping/api.types";
import type { Draft } from "../mapping/drafts";
import { idsOf, submit, type Outcome, type Sent } from "./change-set";
import type { ApiClient } from "./client";
import { waitingSummaries } from "./waiting.sets";

/** The server that change sets are sent to: over HTTP, or the one in whose thread they are made. */
export interface Receiver {
  submit(sent: Sent): Promise<Outcome>;
  /** The ids of records, by their identifiers. Those that are not found are left out. */
  idsOf(drafts: readonly Draft[]): Promise<Map<Draft, string>>;
  /** The summaries of the viewer's change sets that wait: what they propose is not proposed again. */
  waitingSummaries(): Promise<ReadonlySet<string>>;
}

export const overHttp = (client: ApiClient, api: ApiTypes, dataset: string): Receiver => ({
  submit: (sent) => submit(client, sent, dataset),
  idsOf: (drafts) => idsOf(client, drafts, (kind) => api.isActor(kind)),
  waitingSummaries: () => waitingSummaries(client),
});
