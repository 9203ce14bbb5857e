import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { ReferenceTo, StoredChoice, StoredDate, StoredWholeNumber } from "../../schema/entity.fields";
import { LanguageOfWords } from "../../schema/language.field";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { FulfilmentStatus } from "./commitment.enums";

@ObjectType({
  implements: Tracked,
  description:
    "A part of a commitment with a deadline and assessments of its own: `a first report by June`. An assessment of a milestone says " +
    "nothing about the commitment as a whole, whose status follows only from its own assessments.",
})
@Entity("milestone")
export class Milestone extends Tracked {
  @ReferenceTo("Commitment")
  commitmentId!: string;

  @StoredWholeNumber({
    description:
      "Its place among the milestones of the commitment, as the source numbers them; 1 or more. Several may have the same.",
  })
  position!: number;

  @ReadersText({ description: "What it is called." })
  override title!: string;

  @ReadersText({ nullable: true, description: "What exactly is to be done, in plain words; null if `title` says all." })
  statement!: string | null;

  @LanguageOfWords()
  language!: string | null;

  @StoredDate({
    nullable: true,
    description:
      "When it is due; if the commitment is PROPOSED, by when it was asked for. Null if it has no deadline of its own. The last day " +
      "that the date can mean counts.",
  })
  dueOn!: string | null;

  @StoredChoice(() => FulfilmentStatus, {
    derived: true,
    description: "What came of it, by the latest assessment of the milestone as a whole, not of one party's share.",
  })
  status!: FulfilmentStatus;

  @StoredDate({
    nullable: true,
    derived: true,
    description:
      "When it was kept, according to that assessment. Null if it was not kept, not even in part, and null if no source says when.",
  })
  fulfilledOn!: string | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    milestone: Written<Milestone, "status" | "fulfilledOn"> & { title: string };
  }
}
