import { Arg, Args, Ctx, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../../projection/answer/page-answer";
import { payloadOf, payloadRecord } from "../../../schema/payload";
import { Reads, type Read } from "../../../schema/read";
import { Redaction } from "./redaction.entity";
import { RedactContributorInput, RedactRevisionInput } from "./redaction.inputs";
import { redactionList } from "./redaction.list";
import { RedactionPayload } from "./redaction.remains.type";
import { redactContributor, redactRevision } from "./redaction.service";
import type { RequestContext } from "../../accounts/request.context";

@ObjectType({ description: "What came of `redactRevision`." })
export class RedactRevisionPayload extends RedactionPayload {}

@ObjectType({ description: "What came of `redactContributor`." })
export class RedactContributorPayload extends RedactionPayload {}

export const redactionPayloads = [RedactRevisionPayload, RedactContributorPayload].map((payload) =>
  payloadRecord(payload, "redaction", () => Redaction, "The redaction; null where refused."),
);

@Resolver()
export class RedactionResolver {
  @Query(() => redactionList.connection, {
    description: "What was taken out of the record because the law demanded it, newest first.",
  })
  redactions(
    @Args(() => redactionList.args, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(redactionList, args);
  }

  @Mutation(() => RedactRevisionPayload, {
    description:
      "Takes texts out of one version of a record for good, and out of the change set that wrote it; a marker stands in their " +
      "place. Requires the ADMIN role. It cannot be undone. Each version that has the words is redacted on its own: `stillStandsIn` names " +
      "those that are known. Whoever guesses a quote can still try it on the fingerprint of its source: where that must not be, " +
      "redact `fingerprint` there as well.",
  })
  redactRevision(
    @Arg("input", () => RedactRevisionInput, { description: "What has to go, and why.", validate: false })
    input: RedactRevisionInput,
    @Ctx() acting: RequestContext,
  ): Promise<RedactRevisionPayload> {
    return payloadOf("redaction", redactRevision(acting, input));
  }

  @Mutation(() => RedactContributorPayload, {
    description:
      "Takes the name of a contributor out for good: `redacted-` and their id stand in its place, at every revision. What they " +
      "contributed stays, and their tokens end. Requires the ADMIN role. It cannot be undone. Where texts of the record or a summary tell " +
      "the name, those are redacted on their own: `stillStandsIn` names them.",
  })
  redactContributor(
    @Arg("input", () => RedactContributorInput, { description: "Whose name has to go, and why.", validate: false })
    input: RedactContributorInput,
    @Ctx() acting: RequestContext,
  ): Promise<RedactContributorPayload> {
    return payloadOf("redaction", redactContributor(acting, input));
  }
}
