import type { GraphQLResolveInfo } from "graphql";
import { Field, FieldResolver, ID, Info, Int, ObjectType, Resolver, Root } from "type-graphql";
import { withOwnResolver } from "../../../projection/declare/catalog";
import { Payload } from "../../../schema/payload";
import { Reads, type Read } from "../../../schema/read";
import { Node } from "../../../schema/tracked";
import { longestLookMs, mostPlaces, shortestWord, type Place, type Remains } from "./redaction.remains";

@ObjectType({
  description:
    "A text in which words that were redacted elsewhere still stand, or a translation of a text that was redacted: that may say the same.",
})
export class RemainingPlace implements Place {
  @Field(() => ID, {
    description:
      "The record with the text, even if it was retracted. For a summary it is the change set; for the input of an edit, the " +
      "operation; for a reason, the review or the redaction.",
  })
  recordId!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the record with the text; null if such records have no versions.",
  })
  version!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision that wrote the text; null for a change set that is not applied, and for the name of a contributor.",
  })
  revision!: number | null;

  @Field(() => String, {
    description:
      "The field, by its name in the schema: `name`, `statement`, `quote`, `summary`, `reason`, `input`. It can also be " +
      "`idempotencyKey` of a change set or `names` (the local names) of an operation, which the schema does not have.",
  })
  field!: string;

  /** Reads the records of all places of the answer together. */
  beside!: Beside;
}

/** The records of all places, read once for each name that the field has in the answer. */
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

@ObjectType({ description: "Where redacted words still stand, as far as the record itself can tell." })
export class RemainingPlaces {
  @Field(() => [RemainingPlace], {
    description:
      `The texts, ${mostPlaces} at most: first those of the record itself, then those of other records, of contributors, of imports, of change ` +
      "sets, operations, reviews and redactions. The texts of each kind are in the order of their revisions.",
  })
  places!: RemainingPlace[];

  @Field(() => Boolean, {
    description: `Whether there are more than ${mostPlaces}. Redact these first: the next redaction shows the others.`,
  })
  hasMore!: boolean;

  @Field(() => Boolean, {
    description:
      `False if the search did not look everywhere, for example because it took more than ${longestLookMs / 1000} seconds: then ` +
      "the words may stand in other places as well.",
  })
  lookedEverywhere!: boolean;
}

/** The result of a redaction. */
@ObjectType()
export abstract class RedactionPayload extends Payload {
  @Field(() => RemainingPlaces, {
    nullable: true,
    description:
      "Where the words still stand, so that they can be redacted there as well; null if refused. Each redacted text is searched " +
      "for in every version of every record, in the names of contributors, in the summaries and names of files of imports, and in the summaries, inputs and reasons of all " +
      "change sets. It is found as a whole text or as whole words within another text, whatever the capitals, hyphens and line " +
      `breaks. Texts of fewer than ${shortestWord} characters (in Chinese, Japanese and Korean: of one) are searched for in the ` +
      "same record only. To redact a text in a change set, redact a version that this change set wrote and that has exactly the " +
      "same text. The search does not find other spellings and scripts, translations, or parts of the text (a surname alone), and " +
      "it does not look into fingerprints, backups, the articles themselves, or copies that others have made.",
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
    description: "The record, as it is now; null if it can no longer be shown.",
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
