import type { ApiTypes } from "../mapping/api.types";
import type { Reject } from "../mapping/completeness";
import type { Draft } from "../mapping/drafts";
import type { Made } from "../mapping/made";
import type { Mapping } from "../mapping/mapping";
import type { ApiClient } from "./client";
import type { FileSources } from "./file.sources";
import { flagged, proposeRetractions } from "./retractions";
import type { Sender } from "./sender";
import type { SentCounts } from "./sent.counts";
import { vanishedParts } from "./vanished.parts";
import { keyOf, recordsWithoutRows, type GoneRow, type Vanished } from "./vanished.records";

interface Sent {
  mapping: Mapping;
  api: ApiTypes;
  made: Made;
  sources: FileSources;
  sender: Sender;
}

/** Everything that earlier editions of the files made, and they no longer have. */
export async function vanishedOf(
  client: ApiClient,
  { mapping, api, made, sources, sender }: Sent,
): Promise<Vanished[]> {
  const { drafts, completeness } = made;
  const { records, lessened } = await recordsWithoutRows(client, { mapping, api, drafts }, sources.earlierEditions);
  const hasChanged = ({ rows, identifier }: Draft): boolean =>
    rows.some((place) => sources.isCorrected(place)) || lessened.has(keyOf(identifier));
  const corrected = [...drafts.all].filter((draft) => completeness.isComplete(draft) && hasChanged(draft));
  const goneRows = ({ identifier }: Draft): GoneRow[] => lessened.get(keyOf(identifier)) ?? [];
  const known = { dataset: mapping.dataset, completeness, goneRows, idOf: (draft: Draft) => sender.idOf(draft) };
  return [...records, ...(await vanishedParts(client, corrected, known))];
}

/** Says of each what becomes of it: it stays, or, if that was asked for, its retraction is proposed. Counts the change sets that wait for it. */
export async function dealWith(
  client: ApiClient,
  gone: readonly Vanished[],
  retractVanished: boolean,
  told: { summary: string; partOf: string } | null,
  counts: SentCounts,
): Promise<Reject[]> {
  if (!retractVanished) return flagged(gone, () => "it stays: --retract-vanished proposes to retract it");
  const why = ({ keptBy }: Vanished): string | null => keptBy && `it stays: ${keptBy}`;
  if (!told) return flagged(gone, (each) => why(each) ?? "its retraction would be proposed");
  const { refused, changeSets } = await proposeRetractions(client, gone, told);
  counts.changeSets += changeSets;
  counts.waiting += changeSets;
  return flagged(gone, (each) => {
    const reason = refused.get(each);
    return why(each) ?? (reason === undefined ? "its retraction waits for a second person" : `it stays: ${reason}`);
  });
}
