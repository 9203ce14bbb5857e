import { InputType } from "type-graphql";
import { Reference } from "../../schema/input.fields";
import { Choice, OnDate } from "../../schema/value.fields";
import { EvidencedCorrectionInput, EvidencedRecordInput } from "../evidence/record.inputs";
import { DeadlineChangeKind } from "./commitment.enums";

@InputType({ description: "A dated fact: somebody set, moved or dropped the deadline of a commitment." })
export class RecordDeadlineChangeInput extends EvidencedRecordInput {
  @Reference({ description: "The commitment." })
  commitment!: string;

  @Choice(() => DeadlineChangeKind, { description: "What was done to the deadline that was in force until then." })
  kind!: DeadlineChangeKind;

  @OnDate({ description: "When it was announced, or decided; not before the commitment was made." })
  announcedOn!: string;

  @Reference({ optional: true, description: "Who announced it." })
  announcedBy?: string | null;

  @OnDate({
    optional: true,
    description:
      "The new deadline: later than the old one if EXTENDED, earlier if BROUGHT_FORWARD (the last days that they can mean are compared). " +
      "Required, except for DROPPED, which has none.",
  })
  dueOn?: string | null;
}

@InputType({ description: "Corrections to a change of a deadline. Fields left out stay unchanged." })
export class CorrectDeadlineChangeInput extends EvidencedCorrectionInput {
  @Reference({ description: "The change of the deadline." })
  deadlineChange!: string;

  @Choice(() => DeadlineChangeKind, { omittable: true, description: "What was done to the deadline." })
  kind?: DeadlineChangeKind;

  @OnDate({ omittable: true, description: "When it was announced, or decided; not before the commitment was made." })
  announcedOn?: string;

  @Reference({ optional: true, description: "Who announced it; null if no source says." })
  announcedBy?: string | null;

  @OnDate({ optional: true, description: "The new deadline; null for DROPPED, and only then." })
  dueOn?: string | null;
}
