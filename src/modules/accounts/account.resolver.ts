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
    @Arg("input", () => CreateContributorInput, inputOf("Who.")) input: CreateContributorInput,
    @Ctx() acting: RequestContext,
  ): Promise<CreateContributorPayload> {
    return payloadOf("contributor", createContributor(acting, input));
  }

  @Mutation(() => ChangeContributorRolePayload, {
    description: "Changes what somebody else may do, from the next request on. Requires the ADMIN role.",
  })
  changeContributorRole(
    @Arg("input", () => ChangeContributorRoleInput, inputOf("Whose role, and which."))
    input: ChangeContributorRoleInput,
    @Ctx() acting: RequestContext,
  ): Promise<ChangeContributorRolePayload> {
    return payloadOf("contributor", changeContributorRole(acting, input));
  }

  @Mutation(() => IssueTokenPayload, { description: "Gives a contributor another token. Requires the ADMIN role." })
  issueToken(
    @Arg("input", () => IssueTokenInput, inputOf("For whom, and for what.")) input: IssueTokenInput,
    @Ctx() acting: RequestContext,
  ): Promise<IssueTokenPayload> {
    return payloadOf("token", issueToken(acting, input));
  }

  @Mutation(() => RevokeTokenPayload, {
    description:
      "Ends a token at once: one's own (also the one that is signed in with), or as an admin anybody's. It cannot be undone.",
  })
  revokeToken(
    @Arg("input", () => RevokeTokenInput, inputOf("Which.")) input: RevokeTokenInput,
    @Ctx() acting: RequestContext,
  ): Promise<RevokeTokenPayload> {
    return payloadOf("token", revokeToken(acting, input));
  }
}
