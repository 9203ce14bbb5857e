import { sql } from "../../projection/declare/sql";
import { record, type Module } from "../../schema/module";
import { spoken } from "../../schema/title.words";
import { actorName } from "../actors/actor.name";
import type { OperationKind } from "../ledger/apply/operation";
import { actorMeetings, topicMeetings, meetingTopicEdges, meetingEdges, participationEdges } from "./meeting.edges";
import { nameOfTopic } from "../topics/topic.links";
import { MeetingTopic } from "./meeting-topic.entity";
import { officeHolderEdges } from "./meeting.offices";
import { Meeting } from "./meeting.entity";
import { searchedMeetings } from "./meeting.list";
import { meetingQueries } from "./meeting.resolver";
import { meetingOperations } from "./meeting.service";
import { Participation } from "./participation.entity";
import { participationSide } from "./participation.side";
import { participationOperations } from "./participation.service";
import { wrongMeetingTallies } from "./meeting-tally.check";

/** Planned and held encounters, and who took part. */
export const meetings: Module<OperationKind> = {
  name: "meetings",
  checks: [wrongMeetingTallies],
  records: [
    record("meeting", Meeting, {
      description: "A meeting.",
      takesIdentifiers: true,
      unique: [["slug"]],
      takesEvidence: true,
      // Who was there, as a source lists them all at once.
      quotedAs: ["participants"],
      searchable: { by: searchedMeetings, description: "Meetings, by title, purpose, place and identifier." },
    }),
    record("participation", Participation, {
      description: "One actor in one meeting.",
      takesIdentifiers: true,
      title: (part, scope) =>
        sql`${actorName(part, scope)} || ', ' || ${spoken(
          sql`case ${part.col("attendance")} when 'ATTENDED' then ${part.col("role")} else ${part.col("attendance")} end`,
        )}`,
      part: { of: () => ["meeting"], property: "meetingId" },
      unique: [["meetingId", "representingId", "actorId"]],
      takesEvidence: true,
    }),
    record("meeting_topic", MeetingTopic, {
      description: "One topic of one meeting.",
      title: nameOfTopic,
      part: { of: () => ["meeting"], property: "meetingId", givenAs: "topics" },
      unique: [["meetingId", "topicId"]],
    }),
  ],
  operations: [...meetingOperations, ...participationOperations],
  sentences: {
    meeting_topic_once: "this meeting has this topic already: each topic once",
    meeting_slug_unique: "another meeting has this slug",
    participation_once_in_a_meeting:
      "this actor takes part in this meeting already: each actor can take part once for each that it represents, and once on its own",
    meeting_start_time_of_one_day: "a time of the day needs an exact day: give `date` as YYYY-MM-DD, or no `startTime`",
    meeting_time_zone_of_a_time: "a time zone needs a time of the day: give `startTime`, or no `timeZone`",
    meeting_does_not_precede_itself: "a meeting cannot come before itself: give the id of an earlier meeting",
  },
  resolvers: [
    meetingQueries,
    meetingEdges,
    participationEdges,
    participationSide,
    actorMeetings,
    topicMeetings,
    meetingTopicEdges,
    ...officeHolderEdges,
  ],
};
