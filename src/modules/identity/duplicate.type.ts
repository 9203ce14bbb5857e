import { Field, Float, Int, ObjectType } from "type-graphql";
import { describedEnum } from "../../schema/enum.type";

export const DuplicateSign = describedEnum(
  "DuplicateSign",
  "What speaks for two actors being the same, or against it.",
  {
    SAME_NAME: "A name of each is the same, but for accents and case.",
    SAME_NORMALISED_NAME:
      "A name of each is the same without titles (`Rt Hon`, `M.`), legal forms (`Ltd`, `ООО`), the order of the words and the script.",
    NEAR_NAME: "A name of each is nearly the same. `likeness` says how near.",
    SHARED_IDENTIFIER:
      "Both have the same identifier, written differently or recorded under different schemes; of at least eight letters and digits.",
    SHARED_MEETINGS: "Both were recorded in the same meetings. `count` says in how many.",
    SAME_JURISDICTION: "Both are of the same jurisdiction, or one is of a part of the other's.",
    OTHER_JURISDICTION: "They are of different jurisdictions, which speaks against it.",
  },
);
export type DuplicateSign = keyof typeof DuplicateSign;

@ObjectType({ description: "One sign that two actors are the same, or are not." })
export class DuplicateReason {
  @Field(() => DuplicateSign, { description: "What the sign is." })
  sign!: DuplicateSign;

  @Field(() => Float, {
    nullable: true,
    description:
      "Of NEAR_NAME: the part of the runs of three letters that both names have, from 0 to 1 (pg_trgm, over normalised names in Latin " +
      "letters). Null for other signs.",
  })
  likeness!: number | null;

  @Field(() => Int, { nullable: true, description: "Of SHARED_MEETINGS: how many. Null for other signs." })
  count!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What `a` has: the name (normalised, unless it is the same), the scheme and the identifier, or the code of the jurisdiction.",
  })
  ofA!: string | null;

  @Field(() => String, { nullable: true, description: "What `b` has, in the same form." })
  ofB!: string | null;
}

@ObjectType({
  description:
    "Two actors that may be the same: a judgement to make, and never made by the server. Both are persons, both are offices, or both are " +
    "bodies of other kinds.",
})
export class DuplicateCandidate {
  @Field(() => Float, {
    description:
      "How much speaks for it, from 0.5 to 1, to three decimals. 1: the same name. 0.95: the same normalised name. Less: names that are near. " +
      "A shared identifier, the same jurisdiction and shared meetings raise it; different jurisdictions lower it to 70%. docs/identity.md " +
      "has the formula, and how often it is right.",
  })
  score!: number;
}
