import type { TestEdit } from "./factories";
import type { Random } from "./random";
import type { Recorder } from "./recorder";

type AnyEdit = () => TestEdit | readonly TestEdit[];

/**
 * What anybody may do, at random: one or two of these edits, or the revert of an earlier revision, but not of the first two.
 * The revision that it became, or null if the rules refuse it.
 */
export async function editAtRandom(
  recorder: Recorder,
  random: Random,
  edits: readonly AnyEdit[],
  head: number,
): Promise<number | null> {
  try {
    if (head > 4 && random.below(5) === 0) return await recorder.revert(3 + random.below(head - 3), "SKIP");
    const chosen = Array.from({ length: 1 + random.below(2) }, () => random.one(edits)?.() ?? []);
    return await recorder.apply(...chosen.flat());
  } catch (error) {
    if (!(error as { refusals?: unknown }).refusals) throw error;
    return null;
  }
}
