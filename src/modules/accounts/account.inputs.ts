import { ArrayNotEmpty, ArrayUnique, IsInt, IsOptional, Max, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { Choice, Reference, Text } from "../../schema/input.fields";
import { ContributorRole } from "./contributor.entity";
import { TokenScope } from "./token.entity";
import type { Permission } from "./viewer";

/** How long a token is good for, in days. */
export const usualLifetime = 90;
export const longestLifetime = 366;

@InputType({ description: "Somebody who is to contribute." })
export class CreateContributorInput {
  @Text(200, { description: "The name that will stand under their contributions. It cannot be changed." })
  name!: string;

  @Choice(() => ContributorRole, { description: "What they may do at most." })
  role!: ContributorRole;
}

@InputType({ description: "Another role for a contributor." })
export class ChangeContributorRoleInput {
  @Reference({ description: "The id of the contributor." })
  contributor!: string;

  @Choice(() => ContributorRole, {
    description:
      "The role they get. It holds at once; tokens they have are from then on good for no more than the role allows.",
  })
  role!: ContributorRole;
}

@InputType({ description: "What a token is to be like." })
export class TokenTerms {
  @Text(100, { description: "What it is for: `import of the 2015 minutes`." })
  label!: string;

  @ArrayNotEmpty()
  @ArrayUnique()
  @IsOptional()
  @Field(() => [TokenScope], {
    nullable: true,
    description: "What it shall be good for; by default all that the role of the contributor allows.",
  })
  scopes?: Permission[] | null;

  @IsInt()
  @Min(1)
  @Max(longestLifetime)
  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    description: `After how many days it stops being good: 1 to ${longestLifetime}, by default ${usualLifetime}.`,
  })
  expiresInDays?: number | null;
}

@InputType({ description: "A token for a contributor." })
export class IssueTokenInput extends TokenTerms {
  @Reference({ description: "The id of the contributor." })
  contributor!: string;
}

@InputType({ description: "A token that is to be good for nothing." })
export class RevokeTokenInput {
  @Reference({ description: "The id of the token." })
  token!: string;
}
