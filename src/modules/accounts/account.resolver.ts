import { Args, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { makeResolver } from "../../schema/made.class";
import { mutation } from "../../schema/mutation.field";
import { Reads, type Read } from "../../schema/read";
import {
  ChangeContributorRoleInput,
  CreateContributorInput,
  IssueTokenInput,
  RevokeTokenInput,
} from "./account.inputs";
import {
  ChangeContributorRolePayload,
  CreateContributorPayload,
  IssueTokenPayload,
  RevokeTokenPayload,
} from "./account.payloads";
import { changeContributorRole, createContributor, issueToken, revokeToken } from "./account.service";
import { contributorList } from "./contributor.list";

@Resolver()
export class AccountResolver {
  @Query(() => contributorList.connection, { description: "Contributors as they are now, by name." })
  contributors(
    @Args(() => contributorList.args, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(contributorList, args);
  }
}

export const accountMutations = makeResolver(null, {
  createContributor: mutation({
    payload: CreateContributorPayload,
    description: "Adds a contributor. Requires the ADMIN role.",
    input: CreateContributorInput,
    asks: "The new contributor.",
    kind: "contributor",
    run: createContributor,
  }),
  changeContributorRole: mutation({
    payload: ChangeContributorRolePayload,
    description: "Changes the role of another contributor, from the next request on. Requires the ADMIN role.",
    input: ChangeContributorRoleInput,
    asks: "Whose role, and the new one.",
    kind: "contributor",
    run: changeContributorRole,
  }),
  issueToken: mutation({
    payload: IssueTokenPayload,
    description: "Issues a new token for a contributor. Requires the ADMIN role.",
    input: IssueTokenInput,
    asks: "For which contributor, and what it allows.",
    kind: "token",
    run: issueToken,
  }),
  revokeToken: mutation({
    payload: RevokeTokenPayload,
    description:
      "Revokes a token at once. Everybody can revoke their own tokens, even the token of the request; an ADMIN can revoke all " +
      "tokens. It cannot be undone.",
    input: RevokeTokenInput,
    asks: "Which token.",
    kind: "token",
    run: revokeToken,
  }),
});
