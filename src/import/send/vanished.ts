import type { ApiTypes } from "../mapping/api.types";
import type { Reject } from "../mapping/completeness";
import type { Draft } from "../mapping/drafts";
import type { Made } from "../mapping/made";
import type { Mapping } from "../mapping/mapping";
import type { Api } from "./client";
import type { FileSources } from "./file.sources";
import type { Receiver } from "./receiver";
import { flagged, proposeRetractions } from "./retractions";
import type { SentCounts } from "./sent.counts";
import { vanishedParts } from "./vanished.parts";
import { keyOf, recordsWithoutRows, type GoneRow, type Vanished } from "./vanished.records";

/** Files whose rows were sent, and the mapping that made records of them. */
export interface SentFiles {
  mapping: Mapping;
  api: ApiTypes;
  made: Made;
  sources: FileSources;
  /** The id of a record, as far as it is known. */
  idOf: (draft: Draft) => string | null;
}

/** Everything that earlier editions of the files made, and they no longer have. */
export async function vanishedOf(client: Api, { mapping, api, made, sources, idOf }: SentFiles): Promise<Vanished[]> {
  const { drafts, completeness } = made;
  const { records, lessened } = await recordsWithoutRows(client, { mapping, api, drafts }, sources.earlierEditions);
  const hasChanged = ({ rows, identifier }: Draft): boolean =>
    rows.some((place) => sources.isCorrected(place)) || lessened.has(keyOf(identifier));
  const corrected = [...drafts.all].filter((draft) => completeness.isComplete(draft) && hasChanged(draft));
  const goneRows = ({ identifier }: Draft): GoneRow[] => lessened.get(keyOf(identifier)) ?? [];
  const known = { dataset: mapping.dataset, completeness, goneRows, idOf };
  return [...records, ...(await vanishedParts(client, corrected, known))];
}

export interface Dealing {
  retractVanished: boolean;
  /** Null in a dry run. */
  told: { summary: string; partOf: string } | null;
  counts: SentCounts;
}

/** Says of each what becomes of it: it stays, or, if that was asked for, its retraction is proposed. Counts the change sets that wait for it. */
export async function dealWith(
  receiver: Receiver,
  gone: readonly Vanished[],
  { retractVanished, told, counts }: Dealing,
): Promise<Reject[]> {
  if (!retractVanished)
    return flagged(gone, () => "it stays unless its retraction is asked for (--retract-vanished, retractVanished)");
  const why = ({ keptBy }: Vanished): string | null => keptBy && `it stays: ${keptBy}`;
  if (!told) return flagged(gone, (each) => why(each) ?? "its retraction would be proposed");
  const { refused, changeSets } = await proposeRetractions(receiver, gone, told);
  counts.changeSets += changeSets;
  counts.waiting += changeSets;
  return flagged(gone, (each) => {
    const reason = refused.get(each);
    return why(each) ?? (reason === undefined ? "its retraction waits for a second person" : `it stays: ${reason}`);
  });
}
