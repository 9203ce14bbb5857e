import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
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
  @Field(() => String, { description: "What it is called: `PolitiFact`." })
  @ReadersText()
  @Column({ type: "text" })
  name!: string;

  @Field(() => String, { description: "Which edition of its rules; `version` counts the edits of this record." })
  @Column({ type: "text" })
  edition!: string;

  @Field(() => String, { nullable: true, description: "Where its rules are published." })
  @Column({ type: "text", nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "What it judges, and how." })
  @ReadersText()
  @Column({ type: "text", nullable: true })
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
