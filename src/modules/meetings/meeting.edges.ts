import { compute } from "../../projection/declare/catalog";
import { namedBy, names } from "../../projection/declare/edge";
import { sql } from "../../projection/declare/sql";
import { connectionTo, edges, many, one } from "../../schema/edges.type";
import { knownDay } from "../../schema/orders";
import { Actor } from "../actors/actor.entity";
import { contradictionsOf } from "../evidence/contradiction";
import { contradictionList } from "../evidence/evidence.list";
import { Topic } from "../topics/topic.entity";
import { recordsAbout, topicsEdge } from "../topics/topic.links";
import { MeetingTopic, meetingTopics } from "./meeting-topic.entity";
import { Meeting } from "./meeting.entity";
import { disputableParts, meetingList } from "./meeting.list";
import { hadActor } from "./meeting.offices";
import { Participation } from "./participation.entity";

compute(Meeting, "severalOccasions", (meeting) => sql`coalesce(${meeting.col("severalOccasions")}, false)`);

export const meetingEdges = edges(Meeting, {
  participations: many(() => Participation, namedBy("meetingId"), {
    description: "Who took part, who was invited, and who was there according to some source only.",
    order: (participation) => participation.id,
  }),
  topics: topicsEdge(meetingTopics),
  contradictions: connectionTo(
    contradictionList,
    contradictionsOf("meeting", disputableParts),
    "All quotes that contradict what is recorded of it, or of who took part in it: `subject` says of which. `meetings(contradicted: true)` finds " +
      "those that have some.",
  ),
  precededBy: one(() => Meeting, names("precededById"), {
    nullable: true,
    description: "The meeting before this one in its series.",
  }),
  followedBy: many(() => Meeting, namedBy("precededById"), {
    description:
      "The meetings that followed from this one, the earliest first: by the first day that its date can mean, or, if its beginning is not known, the last.",
    order: (meeting) => sql`${knownDay(meeting.col("date"))}, ${meeting.id}`,
  }),
});

export const participationEdges = edges(Participation, {
  meeting: one(() => Meeting, names("meetingId"), { description: "The meeting." }),
  actor: one(() => Actor, names("actorId"), { description: "Who." }),
  representing: one(() => Actor, names("representingId"), {
    nullable: true,
    description: "The actor on whose behalf they took part; null if on their own.",
  }),
});

export const actorMeetings = edges(Actor, {
  meetings: connectionTo(
    meetingList,
    (actor, meeting, scope, args) => hadActor(actor.id, meeting, scope, args),
    "Meetings in which the actor took part or was represented, newest first: of every status, and also those to which it was invited. Those " +
      "from which it was ABSENT are not among them, unless `attendance` asks for them. `status: [HELD]` finds those that took place. `includingOffices: true` adds those of offices that a person " +
      "held on that day, or that belong to the body; `includingOfficials: true` those of who held a role in the actor.",
  ),
});

export const topicMeetings = edges(Topic, {
  meetings: connectionTo(
    meetingList,
    recordsAbout(meetingTopics),
    "The meetings that are about it or about a narrower topic, newest first.",
  ),
});

export const meetingTopicEdges = edges(MeetingTopic, {
  meeting: one(() => Meeting, names("meetingId"), { description: "The meeting." }),
  topic: one(() => Topic, names("topicId"), { description: "What it is about." }),
});
