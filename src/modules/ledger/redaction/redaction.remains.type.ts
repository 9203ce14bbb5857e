import type { GraphQLResolveInfo } from "graphql";
import { Field, FieldResolver, ID, Info, Int, ObjectType, Resolver, Root } from "type-graphql";
import { withOwnResolver } from "../../../projection/declare/catalog";
import { Payload } from "../../../schema/payload";
import { Reads, type Read } from "../../../schema/read";
import { Node } from "../../../schema/tracked";
import { longestLookMs, mostPlaces, shortestWord, type Place, type Remains } from "./redaction.remains";

@ObjectType({ description: "A text in which words that were taken out elsewhere still stand." })
export class RemainingPlace implements Place {
  @Field(() => ID, {
    description:
      "The record that has the text, also where it is retracted. Of a summary it is the change set; of the input of an edit, the " +
      "operation; of a reason, the review or the redaction.",
  })
  recordId!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the record that has it; null of what has no versions.",
  })
  version!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The revision that wrote it; null of what is not applied, and of the name of a contributor.",
  })
  revision!: number | null;

  @Field(() => String, {
    description:
      "The field, by its name in the schema: `name`, `statement`, `quote`, `summary`, `reason`, `input`. Of a change set also " +
      "`idempotencyKey`, of an operation `names` (its local names), which nobody is shown.",
  })
  field!: string;

  /** All places of the answer, which read their records together. */
  beside!: Beside;
}

/** The records of all places, for each name that the field has in the answer. */
class Beside {
  private readonly read = new Map<string | number, Promise<Map<string, unknown>>>();

  constructor(private readonly ids: readonly string[]) {}

  async one(id: string, name: string | number, read: Read): Promise<unknown> {
    const reading = this.read.get(name) ?? this.all(read);
    this.read.set(name, reading);
    return (await reading).get(id) ?? null;
  }

  private async all(read: Read): Promise<Map<string, unknown>> {
    const found = await read.records(this.ids);
    return new Map(this.ids.map((id, index) => [id, found[index]]));
  }
}

@ObjectType({ description: "Where words that were taken out still stand, as far as the record itself can know." })
export class RemainingPlaces {
  @Field(() => [RemainingPlace], {
    description:
      `The texts, ${mostPlaces} at most: first those of the record itself, then those of other records, of contributors, of change ` +
      "sets, operations, reviews and redactions; of each kind by revision.",
  })
  places!: RemainingPlace[];

  @Field(() => Boolean, {
    description: `Whether there are more than ${mostPlaces}. Redact these, and the next redaction tells the others.`,
  })
  hasMore!: boolean;

  @Field(() => Boolean, {
    description:
      `False if it could not be looked everywhere, such as within ${longestLookMs / 1000} seconds: then the words may stand in ` +
      "other places as well.",
  })
  lookedEverywhere!: boolean;
}

/** What came of a redaction. */
@ObjectType()
export abstract class RedactionPayload extends Payload {
  @Field(() => RemainingPlaces, {
    nullable: true,
    description:
      "Where the words still stand, so that they can be taken out there as well; null if refused. Each text that was taken out is " +
      "looked for in every version of every record, in names of contributors, and in the summaries, inputs and reasons of all " +
      "change sets: as it is or within another text, as whole words; capitals, hyphens and the breaks of lines make no difference. " +
      `Texts of fewer than ${shortestWord} characters (in Chinese, Japanese and Korean: of one) are looked for in the same record ` +
      "only. What stands in a change set goes with a version that this change set has written and that has the very same text. It " +
      "cannot know of other spellings and scripts, translations, parts of the text (a surname alone), fingerprints, backups, the " +
      "articles themselves, nor of what others have copied.",
  })
  stillStandsIn?: RemainingPlaces;
}

/** The places as an answer shows them. */
export function remainingPlaces({ places, ...more }: Remains): RemainingPlaces {
  const beside = new Beside([...new Set(places.map(({ recordId }) => recordId))]);
  return { places: places.map((place) => ({ ...place, beside })), ...more };
}

@Resolver(() => RemainingPlace)
export class RemainingPlaceResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: "That record, as it is now; null if there is none any more that can be shown.",
  })
  record(
    @Root() { recordId, beside }: RemainingPlace,
    @Reads() read: Read,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return beside.one(recordId, info.path.key, read);
  }
}
withOwnResolver(RemainingPlace, "record");
