import { describedEnum } from "../../schema/enum.type";

export const MeetingStatus = describedEnum("MeetingStatus", "Whether a meeting took place.", {
  PLANNED: "Announced, and nothing later is known.",
  HELD: "It took place.",
  POSTPONED: "It was moved to a later time.",
  CANCELLED: "It was cancelled.",
  UNCONFIRMED: "Its date has passed, but no source says that it took place.",
});
export type MeetingStatus = keyof typeof MeetingStatus;

export const MeetingMode = describedEnum(
  "MeetingMode",
  "Whether those who met were in one place. schema.org calls it eventAttendanceMode.",
  {
    IN_PERSON: "In one place.",
    ONLINE: "By telephone, video or the like.",
    MIXED: "Some in one place, others online; `Participation.mode` says who, if a source does.",
  },
);
export type MeetingMode = keyof typeof MeetingMode;

export const ParticipationMode = describedEnum(
  "ParticipationMode",
  "How one participant took part, with the words of `MeetingMode`; one is never MIXED.",
  {
    IN_PERSON: "In the place of the meeting.",
    ONLINE: "By telephone, video or the like.",
  },
);
export type ParticipationMode = keyof typeof ParticipationMode;

export const ParticipationRole = describedEnum("ParticipationRole", "What an actor did at a meeting.", {
  HOST: "It took place at their invitation, on their premises.",
  ATTENDEE: "They took part.",
  CONVENER: "They called the meeting, or asked for it.",
});
export type ParticipationRole = keyof typeof ParticipationRole;

export const Attendance = describedEnum("Attendance", "Whether an actor was there.", {
  ATTENDED: "They were there, as far as the sources say.",
  INVITED: "They were invited; no source says whether they came.",
  ABSENT: "They were expected and did not come.",
  DISPUTED: "Sources contradict each other: see the evidence.",
});
export type Attendance = keyof typeof Attendance;
