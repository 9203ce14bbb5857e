import { Field, ObjectType } from "type-graphql";
import { Payload, payloadRecord } from "../../schema/payload";
import { Contributor } from "./contributor.entity";
import { Token } from "./token.entity";

@ObjectType({ description: "What came of `createContributor`." })
export class CreateContributorPayload extends Payload {}

@ObjectType({ description: "What came of `changeContributorRole`." })
export class ChangeContributorRolePayload extends Payload {}

@ObjectType({ description: "What came of `issueToken`." })
export class IssueTokenPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description:
      "The secret of the token. Send it as `Authorization: Bearer ft_..`. It is shown only this once, and stored nowhere.",
  })
  secret?: string;
}

@ObjectType({ description: "What came of `revokeToken`." })
export class RevokeTokenPayload extends Payload {}

export const accountPayloads = [
  payloadRecord(CreateContributorPayload, "contributor", () => Contributor, "The new contributor; null if refused."),
  payloadRecord(
    ChangeContributorRolePayload,
    "contributor",
    () => Contributor,
    "The contributor, with the new role; null if refused.",
  ),
  payloadRecord(IssueTokenPayload, "token", () => Token, "The new token; null if refused."),
  payloadRecord(RevokeTokenPayload, "token", () => Token, "The token, revoked; null if refused."),
];
