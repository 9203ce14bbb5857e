import { Refusal } from "../../../values/errors";
import { formatRecordId } from "../../../values/record-id";
import { accept } from "../../../schema/accept";
import { nameOf, priceOf } from "../../ledger/apply/operation";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import { SubmitChangeSetInput } from "../submission/submission.inputs";
import { emptyOutcome, submitChangeSet, type Outcome } from "../submission/submission.service";
import type { RequestContext } from "../../accounts/request.context";

/** What came of a submission; what is refused becomes data. */
export const runSubmission = (contributing: RequestContext, given: SubmitChangeSetInput): Promise<Outcome> =>
  asOutcome(async () => {
    contributing.charge(priceOf(given.operations.map(nameOf)));
    return submitChangeSet(contributing, await accept(SubmitChangeSetInput, given));
  }, null);

/** What came of a decision about a change set. */
export const runDecision = <Input extends { changeSet: string }>(
  type: new () => Input,
  given: Input,
  decide: (input: Input) => Promise<string>,
): Promise<Outcome> =>
  asOutcome(async () => {
    const id = await decide(await accept(type, given));
    return { ...emptyOutcome, changeSetId: formatRecordId({ kind: "change_set", uuid: id }) };
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
    return { ...emptyOutcome, refusals, changeSetId: known ? changeSetId : null };
  }
}
