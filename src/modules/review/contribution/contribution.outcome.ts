import { Refusal } from "../../../values/errors";
import { formatRecordId } from "../../../values/record-id";
import { accept } from "../../../schema/accept";
import { nameOf, priceOf } from "../../ledger/apply/operation";
import { RefusedChangeSet } from "../../ledger/apply/transaction";
import { SubmitChangeSetInput } from "../submission/submission.inputs";
import { nothing, submitChangeSet, type Contributing, type Outcome } from "../submission/submission.service";

/** What came of a submission; what is refused becomes data. */
export const submitted = (contributing: Contributing, given: SubmitChangeSetInput): Promise<Outcome> =>
  asOutcome(async () => {
    contributing.charge(priceOf(given.operations.map(nameOf)));
    return submitChangeSet(contributing, await accept(SubmitChangeSetInput, given));
  }, null);

/** What came of a decision about a change set. */
export const decided = <Input extends { changeSet: string }>(
  type: new () => Input,
  given: Input,
  decide: (input: Input) => Promise<string>,
): Promise<Outcome> =>
  asOutcome(async () => {
    const id = await decide(await accept(type, given));
    return { ...nothing, changeSetId: formatRecordId({ kind: "change_set", uuid: id }) };
  }, given.changeSet);

/** Of a change set that was refused, its author and reviewers see how it stands. */
async function asOutcome(work: () => Promise<Outcome>, changeSetId: string | null): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const refusals = error instanceof Refusal ? [error] : error instanceof RefusedChangeSet ? error.refusals : null;
    if (!refusals) throw error;
    const known = refusals.every(
      ({ code, field }) => !(field[0] === "changeSet" && (code === "INVALID" || code === "NOT_FOUND")),
    );
    return { ...nothing, refusals, changeSetId: known ? changeSetId : null };
  }
}
