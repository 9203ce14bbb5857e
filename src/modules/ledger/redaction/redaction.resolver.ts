import { Args, ObjectType, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../../projection/answer/page-answer";
import { makeResolver } from "../../../schema/made.class";
import { mutation } from "../../../schema/mutation.field";
import { payloadRecord } from "../../../schema/payload";
import { Reads, type Read } from "../../../schema/read";
import { Redaction } from "./redaction.entity";
import { RedactContributorInput, RedactRevisionInput } from "./redaction.inputs";
import { redactionList } from "./redaction.list";
import { RedactionPayload } from "./redaction.remains.type";
import { redactContributor, redactRevision } from "./redaction.service";

@ObjectType({ description: "What came of `redactRevision`." })
export class RedactRevisionPayload extends RedactionPayload {}

@ObjectType({ description: "What came of `redactContributor`." })
export class RedactContributorPayload extends RedactionPayload {}

export const redactionPayloads = [RedactRevisionPayload, RedactContributorPayload].map((payload) =>
  payloadRecord(payload, "redaction", () => Redaction, "The redaction; null if refused."),
);

@Resolver()
export class RedactionResolver {
  @Query(() => redactionList.connection, {
    description: "The redactions: which texts were removed because the law demanded it, newest first.",
  })
  redactions(
    @Args(() => redactionList.args, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(redactionList, args);
  }
}

export const redactionMutations = makeResolver(null, {
  redactRevision: mutation({
    payload: RedactRevisionPayload,
    description:
      "Removes texts from one version of a record for good, and from the change set that wrote it; a marker stands in their " +
      "place. Requires the ADMIN role. It cannot be undone. Each version with the words has to be redacted on its own: " +
      "`stillStandsIn` names the versions that are known. Somebody who guesses a quote can still test it against the fingerprint " +
      "of its source: if nobody may do that, redact `fingerprint` there as well.",
    input: RedactRevisionInput,
    asks: "Which texts, and why.",
    kind: "redaction",
    run: redactRevision,
  }),
  redactContributor: mutation({
    payload: RedactContributorPayload,
    description:
      "Removes the name of a contributor for good: `redacted-` and their id stand in its place, at every revision. What they " +
      "contributed stays, and their tokens are revoked. Requires the ADMIN role. It cannot be undone. Texts of the record and " +
      "summaries that contain the name have to be redacted on their own: `stillStandsIn` names them.",
    input: RedactContributorInput,
    asks: "Whose name, and why.",
    kind: "redaction",
    run: redactContributor,
  }),
});
