import { Ctx, Mutation, Resolver } from "type-graphql";
import { RawArg } from "./raw-arg";
import {
  AmendChangeSetPayload,
  payloadOfOutcome,
  ReviewChangeSetPayload,
  SubmitChangeSetPayload,
  WithdrawChangeSetPayload,
  type ContributionPayload,
} from "./change-set.payloads";
import { runDecision, runSubmission } from "./contribution.outcome";
import { amendChangeSet, withdrawChangeSet } from "../decision/amendment.service";
import { reviewChangeSet } from "../decision/review.service";
import { AmendChangeSetInput, ReviewChangeSetInput, WithdrawChangeSetInput } from "../decision/decision.inputs";
import { SubmitChangeSetInput } from "../submission/submission.inputs";
import { nameOf, priceOf } from "../../ledger/apply/operation";
import type { RequestContext } from "../../accounts/request.context";

@Resolver()
export class ContributionResolver {
  @Mutation(() => SubmitChangeSetPayload, {
    description:
      "Submits edits that belong together: either all are applied, or none, unless `onInvalid` says otherwise. Edits of a contributor wait for a review. Edits of a " +
      "reviewer are applied at once, unless one of them needs a second person: a retraction, a merge, the assessments KEPT and BROKEN.",
  })
  async submitChangeSet(
    @RawArg("input", () => SubmitChangeSetInput, "What is to be recorded, and why.") input: SubmitChangeSetInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    return payloadOfOutcome(await runSubmission(context, input));
  }

  @Mutation(() => AmendChangeSetPayload, {
    description:
      "Replaces the operations of the viewer's own change set that waits for a review. Its earlier versions are kept.",
  })
  async amendChangeSet(
    @RawArg("input", () => AmendChangeSetInput, "Which change set, and its new operations.") input: AmendChangeSetInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    context.charge(priceOf(input.operations.map(nameOf)));
    return payloadOfOutcome(await runDecision(AmendChangeSetInput, input, (read) => amendChangeSet(context, read)));
  }

  @Mutation(() => WithdrawChangeSetPayload, {
    description: "Withdraws the viewer's own change set that waits for a review.",
  })
  async withdrawChangeSet(
    @RawArg("input", () => WithdrawChangeSetInput, "Which change set.") input: WithdrawChangeSetInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    return payloadOfOutcome(
      await runDecision(WithdrawChangeSetInput, input, (read) => withdrawChangeSet(context, read)),
    );
  }

  @Mutation(() => ReviewChangeSetPayload, {
    description:
      "Applies somebody else's change set, asks for changes or rejects it. Requires the role REVIEWER or ADMIN. If the record has " +
      "changed so that the change set can no longer be applied, its status becomes CONFLICT, and `errors` says why.",
  })
  async reviewChangeSet(
    @RawArg("input", () => ReviewChangeSetInput, "Which change set, what is decided, and why.")
    input: ReviewChangeSetInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    return payloadOfOutcome(await runDecision(ReviewChangeSetInput, input, (read) => reviewChangeSet(context, read)));
  }
}
