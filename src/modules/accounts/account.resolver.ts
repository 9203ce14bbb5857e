import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { payloadOf } from "../../schema/payload";
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
import type { RequestContext } from "./request.context";

const inputOf = (what: string) => ({ description: what, validate: false });

@Resolver()
export class AccountResolver {
  @Query(() => contributorList.connection, { description: "Contributors as they are now, by name." })
  contributors(
    @Args(() => contributorList.args, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(contributorList, args);
  }

  @Mutation(() => CreateContributorPayload, { description: "Adds a contributor. Requires the ADMIN role." })
  createContributor(
    @Arg("input", () => CreateContributorInput, inputOf("The new contributor.")) input: CreateContributorInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateContributorPayload> {
    return payloadOf("contributor", createContributor(context, input));
  }

  @Mutation(() => ChangeContributorRolePayload, {
    description: "Changes the role of another contributor, from the next request on. Requires the ADMIN role.",
  })
  changeContributorRole(
    @Arg("input", () => ChangeContributorRoleInput, inputOf("Whose role, and the new one."))
    input: ChangeContributorRoleInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeContributorRolePayload> {
    return payloadOf("contributor", changeContributorRole(context, input));
  }

  @Mutation(() => IssueTokenPayload, { description: "Issues a new token for a contributor. Requires the ADMIN role." })
  issueToken(
    @Arg("input", () => IssueTokenInput, inputOf("For which contributor, and what it allows.")) input: IssueTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<IssueTokenPayload> {
    return payloadOf("token", issueToken(context, input));
  }

  @Mutation(() => RevokeTokenPayload, {
    description:
      "Revokes a token at once. Everybody can revoke their own tokens, even the token of the request; an ADMIN can revoke all " +
      "tokens. It cannot be undone.",
  })
  revokeToken(
    @Arg("input", () => RevokeTokenInput, inputOf("Which token.")) input: RevokeTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeTokenPayload> {
    return payloadOf("token", revokeToken(context, input));
  }
}
