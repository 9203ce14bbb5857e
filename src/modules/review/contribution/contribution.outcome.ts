import { Refusal } from "../../../values/errors";
import { formatRecordId } from "../../../values/record-id";
import { accept } from "../../../schema/accept";
import { nameOf, priceOf } from "../../ledger/apply/operation";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import { SubmitChangeSetInput } from "../submission/submission.inputs";
import { emptyOutcome, type Outcome } from "../submission/outcome";
import { submitChangeSet } from "../submission/submission.service";
import type { RequestContext } from "../../accounts/request.context";

/** Submits a change set. Refusals become data of the outcome. */
export const runSubmission = (context: RequestContext, given: SubmitChangeSetInput): Promise<Outcome> =>
  asOutcome(async () => {
    context.charge(priceOf(given.operations.map(nameOf)));
    return submitChangeSet(context, await accept(SubmitChangeSetInput, given));
  }, null);

/** Runs a decision about a change set. Refusals become data of the outcome. */
export const runDecision = <Input extends { changeSet: string }>(
  type: new () => Input,
  given: Input,
  decide: (input: Input) => Promise<string | (Partial<Outcome> & { id: string })>,
): Promise<Outcome> =>
  asOutcome(async () => {
    const decided = await decide(await accept(type, given));
    const { id, ...more } = typeof decided === "string" ? { id: decided } : decided;
    return { ...emptyOutcome, ...more, changeSetId: formatRecordId({ kind: "change_set", uuid: id }) };
  }, given.changeSet);

/** If a decision is refused, the payload still shows the change set, unless there is none that the viewer may see. */
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
