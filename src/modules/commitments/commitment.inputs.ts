import { InputType } from "type-graphql";
import { Inputs, Reference, Text } from "../../schema/input.fields";
import { Choice, OnDate, Slug } from "../../schema/value.fields";
import { LanguageOfWordsGiven } from "../../schema/language.field";
import { JurisdictionCode } from "../../schema/jurisdiction.inputs";
import { EvidencedCorrectionInput, EvidencedRecordInput } from "../evidence/record.inputs";
import { CorrectedTopics, Topics } from "../topics/topic.fields";
import { Clarity, Formality } from "./commitment.enums";
import { MilestoneInput } from "./milestone.inputs";
import { PartyInput } from "./party.inputs";

@InputType({ description: "Something promised." })
export class RecordCommitmentInput extends EvidencedRecordInput {
  @Slug({
    optional: true,
    description:
      "A readable name for addresses. By default it is made from `title`, in Latin letters, and `madeOn`. If another commitment has or had " +
      "this name, the jurisdiction is added, or else a number.",
  })
  slug?: string | null;

  @Text(300, { description: "What it is called." })
  title!: string;

  @Text(20_000, { description: "What exactly is promised, in plain words." })
  statement!: string;

  @LanguageOfWordsGiven()
  language?: string | null;

  @OnDate({ description: "When it was made." })
  madeOn!: string;

  @OnDate({ optional: true, description: "When it was first due; not before it was made." })
  dueOn?: string | null;

  @Choice(() => Formality, { description: "How firmly it was made." })
  formality!: Formality;

  @Choice(() => Clarity, {
    optional: true,
    description: "Whether its wording is clear enough to judge if it was kept; left out if nobody has judged that.",
  })
  clarity?: Clarity | null;

  @JurisdictionCode({ optional: true, description: "Where it is to hold." })
  jurisdiction?: string | null;

  @Reference({ optional: true, description: "The meeting at which it was made." })
  meeting?: string | null;

  @Topics()
  topics?: string[] | null;

  @Inputs(() => PartyInput, {
    most: 200,
    optional: true,
    description:
      "Who promises what to whom. An actor has each role at most once for each that it represents, and once on its own.",
  })
  parties?: PartyInput[] | null;

  @Inputs(() => MilestoneInput, {
    most: 200,
    optional: true,
    description: "Its parts with deadlines of their own.",
  })
  milestones?: MilestoneInput[] | null;
}

@InputType({ description: "Corrections to a commitment. Fields left out stay unchanged." })
export class CorrectCommitmentInput extends EvidencedCorrectionInput {
  @Reference({ description: "The commitment." })
  commitment!: string;

  @Slug({ omittable: true, description: "A readable name for addresses." })
  slug?: string;

  @Text(300, { omittable: true, description: "What it is called." })
  title?: string;

  @Text(20_000, { omittable: true, description: "What exactly is promised, in plain words." })
  statement?: string;

  @LanguageOfWordsGiven()
  language?: string | null;

  @OnDate({ omittable: true, description: "When it was made; not after it is due." })
  madeOn?: string;

  @OnDate({
    optional: true,
    description:
      "When it was first due, not before it was made; null for no deadline. If somebody moved the deadline, use `recordDeadlineChange`.",
  })
  dueOn?: string | null;

  @Choice(() => Formality, { omittable: true, description: "How firmly it was made." })
  formality?: Formality;

  @Choice(() => Clarity, {
    optional: true,
    description: "Whether its wording is clear enough to judge if it was kept; null if nobody has judged that.",
  })
  clarity?: Clarity | null;

  @JurisdictionCode({ optional: true, description: "Where it is to hold; null if no source says." })
  jurisdiction?: string | null;

  @Reference({ optional: true, description: "The meeting at which it was made; null if not at a meeting." })
  meeting?: string | null;

  @CorrectedTopics()
  topics?: string[];
}
