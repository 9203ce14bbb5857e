import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { StoredText } from "../../schema/entity.fields";
import { LanguageOfWords } from "../../schema/language.field";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { FulfilmentStatus } from "../commitments/commitment.enums";

@ObjectType({ description: "One word of a methodology's own scale, in our words." })
export class CrosswalkTerm {
  @Field(() => String, { description: "Its own word: `In the Works`." })
  term!: string;

  @Field(() => FulfilmentStatus, { description: "Ours: `IN_PROGRESS`." })
  status!: FulfilmentStatus;
}

@ObjectType({ implements: Tracked, description: "Whose scale and rules an assessment follows." })
@Entity("methodology")
export class Methodology extends Tracked {
  @ReadersText({ description: "What it is called: `PolitiFact`." })
  name!: string;

  @StoredText({ description: "Which edition of its rules; `version` counts the edits of this record." })
  edition!: string;

  @StoredText({ nullable: true, description: "Where its rules are published." })
  url!: string | null;

  @ReadersText({ nullable: true, description: "What it judges, and how." })
  description!: string | null;

  @LanguageOfWords()
  language!: string | null;

  @Field(() => [CrosswalkTerm], { description: "Its own scale, in our words." })
  @Column({ type: "jsonb" })
  crosswalk!: CrosswalkTerm[];
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    methodology: Written<Methodology>;
  }
}
