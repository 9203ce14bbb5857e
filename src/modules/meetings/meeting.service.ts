import { Refusal } from "../../values/errors";
import { defaultSlugs } from "../../values/slug";
import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import { operationsOn } from "../ledger/record.operations";
import type { SlugWish } from "../ledger/apply/slugs";
import { loadSlugs, reserveSlugs } from "../ledger/apply/slugs.load";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { replaceTopics, topicsIn } from "../topics/topic.links";
import { Meeting } from "./meeting.entity";
import { CorrectMeetingInput, RecordMeetingInput } from "./meeting.inputs";
import { takePart } from "./participation.service";

/** @throws Refusal if the evidence is not valid, or a referenced record does not exist. */
export function recordMeeting(write: ChangeSetWriter, input: RecordMeetingInput): string {
  const row = rowFrom(write, "meeting", input, {
    slug: write.slug("meeting", slugWish(input)),
    severalOccasions: trueOrNull(input.severalOccasions) ?? null,
  });
  const id = recordNew(write, "meeting", row, input);
  write.each("topics", topicsIn(write, input.topics), (topicId) => giveTopic(write, id, topicId));
  write.each("participations", input.participations, (participation) => takePart(write, id, participation));
  return id;
}

const giveTopic = (write: ChangeSetWriter, meetingId: string, topicId: string): string =>
  write.insert("meeting_topic", { meetingId, topicId });

/** @throws Refusal if it has changed since, nothing changes, or it would come before itself. */
export function correctMeeting(write: ChangeSetWriter, input: CorrectMeetingInput): string {
  const meeting = write.lookUp(input.meeting, "meeting", "meeting");
  write.expect(meeting, input.expectedVersion);
  const alsoParts = replaceTopics(write, meeting, "meeting_topic", {
    topics: input.topics,
    add: (topicId) => giveTopic(write, meeting.values.id, topicId),
  });
  const changes = changesFrom(write, "meeting", input, { severalOccasions: trueOrNull(input.severalOccasions) });
  return correctRecord<Meeting>(write, meeting, input, { changes, rule: refuseCircle, alsoParts });
}

/** As it is stored; undefined if the input says nothing. */
const trueOrNull = (given: boolean | null | undefined): true | null | undefined =>
  given === undefined ? undefined : given === true ? true : null;

/** Postgres finds longer circles at commit. */
function refuseCircle({ id, precededById }: Meeting): void {
  if (precededById === id)
    throw new Refusal("INVALID", "a meeting cannot come before itself: give the id of an earlier meeting", [
      "precededBy",
    ]);
}

/** The slug contains the date. If another meeting has the same title and date, the country is added, or else a number. */
const slugWish = ({ slug, title, date, country }: RecordMeetingInput): SlugWish => ({
  given: slug,
  defaults: defaultSlugs(title, "meeting", [date, country]).slice(1),
});

const { record, correct, retract } = operationsOn("meeting", () => Meeting);

export const meetingOperations = [
  record("Records a planned or held encounter, with those who took part.", RecordMeetingInput, recordMeeting, {
    load: loadSlugs("meeting", slugWish),
  }),
  correct(
    "Corrects what is recorded of a meeting. Its participations are corrected one by one.",
    CorrectMeetingInput,
    correctMeeting,
    { load: reserveSlugs("meeting") },
  ),
  retract("a meeting"),
];
