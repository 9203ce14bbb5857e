import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { ReferenceTo, StoredChoice, StoredDate } from "../../schema/entity.fields";
import { LanguageOfWords } from "../../schema/language.field";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { FollowUpKind } from "./commitment.enums";

@ObjectType({
  implements: Tracked,
  description: "A dated fact in the life of a commitment. Judgements are assessments, never follow-ups.",
})
@Entity("follow_up")
export class FollowUp extends Tracked {
  @ReferenceTo("Commitment")
  commitmentId!: string;

  @StoredChoice(() => FollowUpKind, { description: "What kind of fact it is." })
  kind!: FollowUpKind;

  @StoredDate({ description: "When it happened." })
  date!: string;

  @ReadersText({ description: "What happened, in a line." })
  override title!: string;

  @ReadersText({ nullable: true, description: "What happened, in a few sentences." })
  summary!: string | null;

  @LanguageOfWords()
  language!: string | null;

  @ReferenceTo("Meeting", { nullable: true })
  meetingId!: string | null;

  @ReferenceTo("Actor", { nullable: true })
  actorId!: string | null;

  @ReferenceTo("Commitment", { nullable: true })
  successorId!: string | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    follow_up: Written<FollowUp> & { title: string };
  }
}
