import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, Matches, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { Reference, Text } from "../../../schema/input.fields";

@InputType({ description: "Texts that have to go from one version of a record, because the law demands it." })
export class RedactRevisionInput {
  @Reference({ description: "The id of the record." })
  record!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, {
    description:
      "Which of its versions. Of the one that is current, a next version is made that has the marker in place of the texts.",
  })
  version!: number;

  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z][A-Za-z]{1,40}$/, { each: true })
  @Field(() => [String], {
    description: "The fields whose texts go, by their names in the schema: `name`, `statement`, `slug`, `archiveUrl`.",
  })
  fields!: string[];

  @Text(5000, { description: "Why. It is kept for ever, so it does not repeat the words." })
  reason!: string;
}

@InputType({ description: "Whose name has to go, because the law demands it." })
export class RedactContributorInput {
  @Reference({ description: "The id of the contributor." })
  contributor!: string;

  @Text(5000, { description: "Why. It is kept for ever, so it does not repeat the name." })
  reason!: string;
}
