import { capitalised } from "../../../values/letter-case";
import { Ctx, Mutation } from "type-graphql";
import type { Class } from "../../../projection/declare/record-type";
import { makeResolver } from "../../../schema/made.class";
import { Refusal } from "../../../values/errors";
import { operationKinds, type OperationKind } from "../../ledger/apply/operation";
import { operationPayload, payloadOfOutcome, type ContributionPayload } from "./change-set.payloads";
import { runSubmission } from "./contribution.outcome";
import { RawArg } from "./raw-arg";
import { declareOperationInput } from "../submission/operation.input.type";
import type { RequestContext } from "../../accounts/request.context";

/** Makes a mutation for each operation that the modules declare. It submits a change set of one operation. */
export function operationMutations(): Class[] {
  declareOperationInput();
  return operationKinds().flatMap(mutationOf);
}

const summaryDescription =
  "Why: it is shown in the history of the records that it touches. By default it says what the operation does.";
const keyDescription =
  "As in `submitChangeSet`: if the mutation is sent again with the same key, nothing is done again.";

function mutationOf(kind: OperationKind): Class[] {
  const { name, description, input } = kind;
  const { payload, shows } = operationPayload(kind);
  const mutation = makeResolver(null, {
    [name]: {
      decorate: Mutation(() => payload, { description: `${description} A change set of one operation.` }),
      parameters: [
        RawArg("input", () => input, "What is to be recorded."),
        RawArg("summary", () => String, summaryDescription, true),
        RawArg("idempotencyKey", () => String, keyDescription, true),
        Ctx(),
      ],
      resolve: (given: object, summary: string | null, idempotencyKey: string | null, context: RequestContext) =>
        submitOne(kind, given, summary, idempotencyKey, context),
    },
  });
  return [mutation, ...shows];
}

async function submitOne(
  { name }: OperationKind,
  given: object,
  summary: string | null,
  idempotencyKey: string | null,
  context: RequestContext,
): Promise<ContributionPayload> {
  const written = { summary: summary ?? summaryOf(name, given), operations: [{ [name]: given }], idempotencyKey };
  const outcome = await runSubmission(context, written);
  const refusals = outcome.refusals.map(({ field, code, message, details }) => {
    const path = field[0] === "operations" ? field.slice(3) : field;
    return new Refusal(code, message, path, details);
  });
  return payloadOfOutcome({ ...outcome, refusals }, outcome.recordIds.get(0) ?? null);
}

/** The summary by default: `recordMeeting` with a title becomes "Record meeting: " and the title. */
function summaryOf(name: string, given: object): string {
  const { title, name: called, quote, reason } = given as Record<string, unknown>;
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const about = [title, called, reason, quote].find((text): text is string => typeof text === "string");
  const line = `${capitalised(words)}${about ? `: ${about}` : ""}`;
  return line.slice(0, 300).toWellFormed();
}
