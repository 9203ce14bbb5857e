import { GraphQLJSON } from "graphql-scalars";
import { Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { Refusal, RefusalCode } from "../values/errors";
import { withOwnResolver } from "../projection/declare/catalog";
import { Node } from "./tracked";
import { describedEnum } from "./enum.type";
import { Reads, type Read } from "./read";

export const UserErrorCode = describedEnum("UserErrorCode", "Why something was refused.", {
  INVALID: "The value is not one that this field can have; the message says why.",
  NOT_FOUND: "It names a record that does not exist, or a local name that nothing was given.",
  DUPLICATE: "Something that must be unique is there already.",
  DUPLICATE_CANDIDATES:
    "It looks like records that exist, see `records`. If it is another one, send it again with `confirmedDistinct: true`.",
  QUOTE_NOT_FOUND:
    "The quote is not in its source. `nearestPassage` is the longest part of it that is. If a correction replaces the text of a source: " +
    "evidence that was recorded earlier quotes what the new text does not have; `records` names it.",
  QUOTE_TOO_SHORT: "The quote has fewer words than are needed to check it.",
  EVIDENCE_REQUIRED: "A record would be left without any evidence.",
  VERSION_CONFLICT:
    "The record has moved on since `expectedVersion`: `records` has it as it is now, `differences` the fields that differ.",
  NO_CHANGE: "The correction changes nothing.",
  RECORD_IN_USE: "Other records refer to it, see `records`.",
  NOT_POSSIBLE_NOW: "It is not in a state in which this can be done to it.",
  NOT_ALLOWED: "A rule of the review keeps you from doing this, such as: nobody reviews their own change set.",
  IDEMPOTENCY_KEY_REUSED: "The idempotency key was used before, for something else.",
} satisfies Record<RefusalCode, string>);

@ObjectType({ description: "A field that is not what an editor thought it was." })
export class FieldDifference {
  @Field(() => String, { description: "The field, as the correction names it." })
  field!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: "Its value in the version that the editor has seen." })
  expected!: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: "Its value now." })
  current!: unknown;
}

@ObjectType({ description: "Something in the input that has to be put right before it can be accepted." })
export class UserError {
  @Field(() => UserErrorCode, { description: "Why it was refused." })
  code!: RefusalCode;

  @Field(() => String, { description: "The same in a sentence, in English." })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: "The path into the input: `operations.3.recordMeeting.date`; null if it is about the whole.",
  })
  field!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a quote that was not found: the longest part of it that stands in the source; null if none does.",
  })
  nearestPassage!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Of a quote that stands in another row or page of its source than its `locator` says: the nearest one, such as `row=15`; null if " +
      "none is known.",
  })
  nearestLocator!: string | null;

  @Field(() => [FieldDifference], { description: "Of a version conflict: the fields that differ." })
  differences!: FieldDifference[];

  recordIds!: readonly string[];
}

export const userErrorOf = ({
  code,
  message,
  field,
  details,
}: Pick<Refusal, "code" | "message" | "field" | "details">): UserError => ({
  code,
  message,
  field: field.length > 0 ? field.join(".") : null,
  nearestPassage: details.nearestPassage ?? null,
  nearestLocator: details.nearestLocator ?? null,
  differences: [...(details.differences ?? [])],
  recordIds: details.records ?? [],
});

@Resolver(() => UserError)
export class UserErrorResolver {
  @FieldResolver(() => [Node], {
    description:
      "The records it is about, as they are now: the current version, likely duplicates, those that refer to it.",
  })
  async records(@Root() { recordIds }: UserError, @Reads() read: Read): Promise<unknown[]> {
    const found = await read.records(recordIds);
    return found.filter((record) => record !== null);
  }
}
withOwnResolver(UserError, "records");
