import { ArrayNotEmpty, ArrayUnique, IsInt, IsOptional, Max, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { Reference, Text } from "../../schema/input.fields";
import { Choice } from "../../schema/value.fields";
import { ContributorRole } from "./contributor.entity";
import { TokenScope } from "./token.entity";
import type { Permission } from "./viewer";

/** How long a token is valid, in days. */
export const usualLifetime = 90;
export const longestLifetime = 366;

@InputType({ description: "A new contributor." })
export class CreateContributorInput {
  @Text(200, { description: "The name that is shown with their contributions. It cannot be changed." })
  name!: string;

  @Choice(() => ContributorRole, { description: "What they may do at most." })
  role!: ContributorRole;
}

@InputType({ description: "A new role for a contributor." })
export class ChangeContributorRoleInput {
  @Reference({ description: "The id of the contributor." })
  contributor!: string;

  @Choice(() => ContributorRole, {
    description:
      "The new role. It takes effect at once: the tokens that the contributor has then allow no more than the role does.",
  })
  role!: ContributorRole;
}

@InputType({ description: "What a new token is for, what it allows, and how long it is valid." })
export class TokenTerms {
  @Text(100, { description: "What it is for, such as `import of the 2015 minutes`." })
  label!: string;

  @ArrayNotEmpty()
  @ArrayUnique()
  @IsOptional()
  @Field(() => [TokenScope], {
    nullable: true,
    description: "What it allows; by default all that the role of the contributor allows.",
  })
  scopes?: Permission[] | null;

  @IsInt()
  @Min(1)
  @Max(longestLifetime)
  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    description: `After how many days it expires: 1 to ${longestLifetime}, by default ${usualLifetime}.`,
  })
  expiresInDays?: number | null;
}

@InputType({ description: "A new token for a contributor." })
export class IssueTokenInput extends TokenTerms {
  @Reference({ description: "The id of the contributor." })
  contributor!: string;
}

@InputType({ description: "A token to revoke." })
export class RevokeTokenInput {
  @Reference({ description: "The id of the token." })
  token!: string;
}
