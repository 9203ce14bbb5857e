import { InputType } from "type-graphql";
import { Flag, Inputs, Reference, Text } from "../../schema/input.fields";
import { WholeNumber } from "../../schema/number.fields";
import { Choice, OnDate, Slug, TimeOfDay, TimeZone } from "../../schema/value.fields";
import { LanguageOfWordsGiven } from "../../schema/language.field";
import { CountryCode } from "../../schema/jurisdiction.inputs";
import { EvidencedCorrectionInput, EvidencedRecordInput } from "../evidence/record.inputs";
import { CorrectedTopics, Topics } from "../topics/topic.fields";
import { MeetingMode, MeetingStatus } from "./meeting.enums";
import { ParticipationInput } from "./participation.inputs";

@InputType({ description: "A planned or held encounter." })
export class RecordMeetingInput extends EvidencedRecordInput {
  @Slug({
    optional: true,
    description:
      "A readable name for addresses. By default it is made from `title`, in Latin letters, and `date`. If another meeting has or had this " +
      "name, the country is added, or else a number.",
  })
  slug?: string | null;

  @Text(300, { description: "What it is called." })
  title!: string;

  @Text(2000, { optional: true, description: "What it was for, as announced or reported." })
  purpose?: string | null;

  @Text(200, {
    optional: true,
    description: 'What kind of occasion it was, in the words of the source: "round table", "working visit".',
  })
  classification?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @OnDate({ description: "When it took or takes place, in local time there." })
  date!: string;

  @Flag({
    optional: true,
    description:
      'True if the source speaks of several meetings in one entry and does not tell them apart: "various phone calls in May". By default it is one.',
  })
  severalOccasions?: boolean | null;

  @TimeOfDay({
    optional: true,
    description: "When it began or begins, by the clock there. Only with an exact day in `date`.",
  })
  startTime?: string | null;

  @TimeZone({
    optional: true,
    description: "The zone in which the source gives `startTime` and its day, as it gives it. Only with `startTime`.",
  })
  timeZone?: string | null;

  @WholeNumber({
    least: 1,
    most: 10_080,
    optional: true,
    description: "How long it lasted or is to last, in minutes.",
  })
  durationMinutes?: number | null;

  @Choice(() => MeetingMode, { optional: true, description: "Whether they met in one place." })
  mode?: MeetingMode | null;

  @Text(1000, { optional: true, description: "The building or venue." })
  place?: string | null;

  @Text(200, { optional: true, description: "The town." })
  city?: string | null;

  @CountryCode({ optional: true, description: "The country where it takes place." })
  country?: string | null;

  @Text(2000, {
    optional: true,
    description:
      'Participants whom no source names, in its words, such as "two officials" or a name that is blacked out.',
  })
  unnamedParticipants?: string | null;

  @Choice(() => MeetingStatus, { description: "Whether it took place." })
  status!: MeetingStatus;

  @Reference({ optional: true, description: "The meeting before this one in its series." })
  precededBy?: string | null;

  @Topics()
  topics?: string[] | null;

  @Inputs(() => ParticipationInput, {
    most: 200,
    optional: true,
    description: "Who took part: each actor once for each that it represents.",
  })
  participations?: ParticipationInput[] | null;
}

@InputType({ description: "Corrections to a meeting. Fields left out stay unchanged." })
export class CorrectMeetingInput extends EvidencedCorrectionInput {
  @Reference({ description: "The meeting." })
  meeting!: string;

  @Slug({ omittable: true, description: "A readable name for addresses." })
  slug?: string;

  @Text(300, { omittable: true, description: "What it is called." })
  title?: string;

  @Text(2000, { optional: true, description: "What it was for, as announced or reported; null if no source says." })
  purpose?: string | null;

  @Text(200, {
    optional: true,
    description:
      'What kind of occasion it was, in the words of the source: "round table", "working visit"; null if no source says.',
  })
  classification?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @OnDate({ omittable: true, description: "When it took or takes place, in local time there." })
  date?: string;

  @Flag({
    optional: true,
    description:
      "True if the source speaks of several meetings in one entry and does not tell them apart; false or null if it is one.",
  })
  severalOccasions?: boolean | null;

  @TimeOfDay({
    optional: true,
    description:
      "When it began or begins, by the clock there; null if no source says. Only with an exact day in `date`.",
  })
  startTime?: string | null;

  @TimeZone({
    optional: true,
    description:
      "The zone in which the source gives `startTime` and its day, as it gives it; null if no source says. Only with `startTime`.",
  })
  timeZone?: string | null;

  @WholeNumber({
    least: 1,
    most: 10_080,
    optional: true,
    description: "How long it lasted or is to last, in minutes; null if no source says.",
  })
  durationMinutes?: number | null;

  @Choice(() => MeetingMode, { optional: true, description: "Whether they met in one place; null if no source says." })
  mode?: MeetingMode | null;

  @Text(1000, { optional: true, description: "The building or venue; null if no source says." })
  place?: string | null;

  @Text(200, { optional: true, description: "The town; null if no source says." })
  city?: string | null;

  @CountryCode({ optional: true, description: "The country where it takes place; null if no source says." })
  country?: string | null;

  @Text(2000, {
    optional: true,
    description:
      'Participants whom no source names, in its words, such as "two officials" or a name that is blacked out; null if no source speaks of any.',
  })
  unnamedParticipants?: string | null;

  @Choice(() => MeetingStatus, { omittable: true, description: "Whether it took place." })
  status?: MeetingStatus;

  @Reference({ optional: true, description: "The meeting before this one in its series; null for none." })
  precededBy?: string | null;

  @CorrectedTopics()
  topics?: string[];
}
