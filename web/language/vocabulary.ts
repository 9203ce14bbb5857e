import type {
  Attendance,
  ParticipationMode,
  ParticipationRole,
  ActorKind,
  Clarity,
  DeadlineChangeKind,
  EvidenceRole,
  Formality,
  FulfilmentStatus,
  MeetingMode,
  MeetingStatus,
  PartyRole,
  Stance,
  Timeliness,
  TimelineEvent,
  UnratableReason,
  UnverifiedReason,
} from "../graphql/graphql";

/** A word for every value of every enum of the schema that the pages show: the compiler says which one is missing. */
export interface Vocabulary {
  status: Record<FulfilmentStatus, string>;
  /** The same beside a number of promises. */
  statusOf: (count: number, status: FulfilmentStatus) => string;
  /** The same for requests, which nobody has promised and so nobody can keep or break. */
  requestStatus: Record<FulfilmentStatus, string>;
  timeliness: Record<Timeliness, string>;
  deadlineMoves: Record<DeadlineChangeKind, string>;
  formality: Record<Formality, string>;
  formalityMeans: Record<Formality, string>;
  clarityMeans: Record<Clarity, string>;
  partyRole: Record<PartyRole, string>;
  attendance: Record<Attendance, string>;
  participationRole: Record<ParticipationRole, string>;
  participationMode: Record<ParticipationMode, string>;
  meetingMode: Record<MeetingMode, string>;
  meetingStatus: Record<MeetingStatus, string>;
  meetingStatusMeans: Record<MeetingStatus, string>;
  event: Record<TimelineEvent, string>;
  stance: Record<Stance, string>;
  evidenceRole: Record<EvidenceRole, string>;
  actorKind: Record<ActorKind, string>;
  unratable: Record<UnratableReason, string>;
  /** Why a quote was not checked against its source. */
  unverified: Record<UnverifiedReason, string>;
  /** The place of a quote in its source: the row or page, and how many there are, if that is known. */
  locator: Record<"row" | "page", (number: number, count: number | null) => string>;
  /** The fields that a quote can be about. Other fields are shown by their names in the API. */
  field: Readonly<Record<string, string>>;
  /** The value on record of such a field, beside a quote with another value. */
  onRecord: Readonly<Record<string, string>>;
}
