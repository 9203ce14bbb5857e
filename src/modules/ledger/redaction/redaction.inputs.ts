import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, Matches, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { Reference, Text } from "../../../schema/input.fields";

@InputType({ description: "Texts to redact in one version of a record, because the law demands it." })
export class RedactRevisionInput {
  @Reference({ description: "The id of the record." })
  record!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, {
    description:
      "The version with the texts. If it is the current version, a new version is made, with a marker in place of the texts.",
  })
  version!: number;

  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z][A-Za-z]{1,40}$/, {
    each: true,
    message: "each of $property must be the name of a field in the schema, such as statement",
  })
  @Field(() => [String], {
    description:
      "The fields whose texts are redacted, by their names in the schema: `name`, `statement`, `slug`, `archiveUrl`.",
  })
  fields!: string[];

  @Text(5000, { description: "Why. The reason is kept for ever, so do not repeat the texts in it." })
  reason!: string;
}

@InputType({ description: "A contributor whose name is to be redacted, because the law demands it." })
export class RedactContributorInput {
  @Reference({ description: "The id of the contributor." })
  contributor!: string;

  @Text(5000, { description: "Why. The reason is kept for ever, so do not repeat the name in it." })
  reason!: string;
}
