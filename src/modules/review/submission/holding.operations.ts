import { Refusal } from "../../../values/errors";
import type { ReadOperations, WrittenOperation } from "../../ledger/apply/operation.input";
import type { PlannedEdit } from "../../ledger/apply/planned.edits";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import type { Submission } from "../../ledger/apply/submission";
import { tally } from "../../ledger/apply/tally";
import { RefusedOperations, type RefusedOperation } from "./refused.operations";

/** A failed try looks for everything that is wrong with the rest. So another one is needed only if the record changes meanwhile. */
const mostTries = 5;

/** What came of the operations that hold, and which were left out. */
export interface HoldingOperations<T> {
  came: T;
  held: Submission;
  refused: readonly RefusedOperation[];
}

interface Written {
  operations: readonly WrittenOperation[];
  read: ReadOperations;
  submission: Submission;
}

/**
 * Does the work with the operations of a change set that hold (`OnInvalid.SKIP`). Each try leaves out what those before it were refused for.
 * @throws RefusedChangeSet if something is wrong that belongs to no operation.
 */
export async function withWhatHolds<T extends { positions: readonly number[] }>(
  { operations, read, submission }: Written,
  work: (held: Submission) => Promise<T>,
): Promise<HoldingOperations<T>> {
  const refused = new RefusedOperations(operations);
  if (read.refusals.length > 0 && !refused.add(read.refusals)) throw new RefusedChangeSet(read.refusals);
  for (let tries = 1; ; tries += 1) {
    const held = {
      ...submission,
      edits: read.edits.filter(({ position }) => !refused.has(position)),
      lostNames: refused.lostNames,
    };
    const receipt = (planned: readonly PlannedEdit[]): object => receiptOf(planned, refused);
    try {
      const came = await work({ ...held, ...(submission.idempotencyKey && { receipt }) });
      return { came, held, refused: refused.listBeside(came.positions) };
    } catch (error) {
      if (!(error instanceof RefusedChangeSet) || tries === mostTries || !refused.add(error.refusals)) throw error;
    }
  }
}

/** What is kept with the key of a submission. */
export function receiptOf(planned: readonly PlannedEdit[], refused?: RefusedOperations): object {
  const { counts, positions } = tally(planned);
  return { counts, refused: refused?.listBeside(positions) ?? [] };
}

/** What is said if no operation is left. */
export const nothingHolds = (refused: readonly RefusedOperation[]): Refusal => {
  const message = `none of the ${refused.length} operations holds, so nothing was stored: \`refused\` says why`;
  return new Refusal("INVALID", message, ["operations"]);
};
