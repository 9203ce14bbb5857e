import { inWords } from "./change-set";
import { ApiFailure } from "./client";
import type { FileSources } from "./file.sources";
import type { Receiver } from "./receiver";
import type { SentCounts } from "./sent.counts";

/** Records the files that are not recorded yet as sources, each in a change set of its own. */
export async function recordFiles(
  receiver: Receiver,
  sources: FileSources,
  { summary, partOf }: { summary: string; partOf: string | null },
  counts: SentCounts,
): Promise<void> {
  for (const { operation, recordedAs } of sources.unrecorded) {
    const { ids, errors, status, created } = await receiver.submit({ summary, operations: [operation], partOf });
    const [id] = ids;
    if (errors.length > 0 || id === undefined)
      throw new ApiFailure(`the file cannot be recorded as a source: ${inWords(errors)}`);
    recordedAs(id);
    counts.created += created;
    counts.changeSets += 1;
    if (status === "PROPOSED") counts.waiting += 1;
  }
}
