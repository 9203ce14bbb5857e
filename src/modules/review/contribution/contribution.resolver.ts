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
      "Submits edits that belong together: all hold, or none. Those of a contributor wait for a review; those of a reviewer " +
      "are applied at once, unless something in them needs a second person: a retraction, a merge, the assessments KEPT and BROKEN.",
  })
  async submitChangeSet(
    @RawArg("input", () => SubmitChangeSetInput, "What is to be recorded, and why.") input: SubmitChangeSetInput,
    @Ctx() contributing: RequestContext,
  ): Promise<ContributionPayload> {
    return payloadOfOutcome(await runSubmission(contributing, input));
  }

  @Mutation(() => AmendChangeSetPayload, {
    description:
      "Puts other operations in the place of those of one's own change set that waits. Its earlier versions are kept.",
  })
  async amendChangeSet(
    @RawArg("input", () => AmendChangeSetInput, "Which change set, and what it shall be.") input: AmendChangeSetInput,
    @Ctx() contributing: RequestContext,
  ): Promise<ContributionPayload> {
    contributing.charge(priceOf(input.operations.map(nameOf)));
    return payloadOfOutcome(
      await runDecision(AmendChangeSetInput, input, (read) => amendChangeSet(contributing, read)),
    );
  }

  @Mutation(() => WithdrawChangeSetPayload, { description: "Takes one's own change set back that waits." })
  async withdrawChangeSet(
    @RawArg("input", () => WithdrawChangeSetInput, "Which change set.") input: WithdrawChangeSetInput,
    @Ctx() contributing: RequestContext,
  ): Promise<ContributionPayload> {
    return payloadOfOutcome(
      await runDecision(WithdrawChangeSetInput, input, (read) => withdrawChangeSet(contributing, read)),
    );
  }

  @Mutation(() => ReviewChangeSetPayload, {
    description:
      "Applies somebody else's change set, asks for changes or rejects it. Takes a reviewer. Where the record has moved on so " +
      "that it cannot be applied any more, its status becomes CONFLICT, and `errors` names what stands against it.",
  })
  async reviewChangeSet(
    @RawArg("input", () => ReviewChangeSetInput, "Which change set, what is decided, and why.")
    input: ReviewChangeSetInput,
    @Ctx() contributing: RequestContext,
  ): Promise<ContributionPayload> {
    return payloadOfOutcome(
      await runDecision(ReviewChangeSetInput, input, (read) => reviewChangeSet(contributing, read)),
    );
  }
}
