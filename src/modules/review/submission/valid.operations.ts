import { Refusal } from "../../../values/errors";
import type { ReadOperations, WrittenOperation } from "../../ledger/apply/operation.input";
import type { PlannedEdit } from "../../ledger/apply/planned.edits";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import type { Submission } from "../../ledger/apply/submission";
import { tally } from "../../ledger/apply/tally";
import { RefusedOperations, type RefusedOperation } from "./refused.operations";

/** A failed try finds all errors of the other operations. So a third try is needed only if the record changes meanwhile. */
const mostTries = 5;

/** The result of the valid operations, and the operations that were left out. */
export interface ValidOperations<T> {
  result: T;
  submitted: Submission;
  refused: readonly RefusedOperation[];
}

interface Written {
  operations: readonly WrittenOperation[];
  read: ReadOperations;
  submission: Submission;
}

/**
 * Does the work with the valid operations of a change set (`OnInvalid.SKIP`). Each try leaves out the operations that were refused before.
 * @throws RefusedChangeSet if something is wrong that belongs to no operation.
 */
export async function skippingInvalid<T extends { positions: readonly number[] }>(
  { operations, read, submission }: Written,
  work: (submitted: Submission) => Promise<T>,
): Promise<ValidOperations<T>> {
  const refused = new RefusedOperations(operations);
  if (read.refusals.length > 0 && !refused.add(read.refusals)) throw new RefusedChangeSet(read.refusals);
  for (let tries = 1; ; tries += 1) {
    const submitted = {
      ...submission,
      edits: read.edits.filter(({ position }) => !refused.has(position)),
      lostNames: refused.lostNames,
    };
    const receipt = (planned: readonly PlannedEdit[]): object => receiptOf(planned, refused);
    try {
      const result = await work({ ...submitted, ...(submission.idempotencyKey && { receipt }) });
      return { result, submitted, refused: refused.listBeside(result.positions) };
    } catch (error) {
      if (!(error instanceof RefusedChangeSet) || tries === mostTries || !refused.add(error.refusals)) throw error;
    }
  }
}

/** The answer that is stored with the key of a submission. */
export function receiptOf(planned: readonly PlannedEdit[], refused?: RefusedOperations): object {
  const { counts, positions } = tally(planned);
  return { counts, refused: refused?.listBeside(positions) ?? [] };
}

/** The error if no operation is left. */
export const noneIsValid = (refused: readonly RefusedOperation[]): Refusal => {
  const message = `none of the ${refused.length} operations is valid, so nothing was stored: \`refused\` says why`;
  return new Refusal("INVALID", message, ["operations"]);
};
