import type {
  Attendance,
  ParticipationRole,
  ActorKind,
  Clarity,
  DeadlineChangeKind,
  EvidenceRole,
  Formality,
  FulfilmentStatus,
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
  /** Beside a number: of so many promises. */
  statusOf: (count: number, status: FulfilmentStatus) => string;
  statusMeans: Record<FulfilmentStatus, string>;
  /** The same of what was only asked for: nobody keeps, or breaks, what they never promised. */
  requestStatus: Record<FulfilmentStatus, string>;
  timeliness: Record<Timeliness, string>;
  deadlineMoves: Record<DeadlineChangeKind, string>;
  formality: Record<Formality, string>;
  formalityMeans: Record<Formality, string>;
  clarityMeans: Record<Clarity, string>;
  partyRole: Record<PartyRole, string>;
  attendance: Record<Attendance, string>;
  participationRole: Record<ParticipationRole, string>;
  meetingStatus: Record<MeetingStatus, string>;
  meetingStatusMeans: Record<MeetingStatus, string>;
  event: Record<TimelineEvent, string>;
  stance: Record<Stance, string>;
  evidenceRole: Record<EvidenceRole, string>;
  actorKind: Record<ActorKind, string>;
  unratable: Record<UnratableReason, string>;
  /** Why a quote was not checked against its source. */
  unverified: Record<UnverifiedReason, string>;
  /** Where in its source a quote stands: this row or page, of so many if their number is known. */
  locator: Record<"row" | "page", (number: number, count: number | null) => string>;
  /** What a quote can be about, where it is about one field only; other fields are shown by their names. */
  field: Readonly<Record<string, string>>;
  /** What the record says of such a field, where a quote says otherwise. */
  onRecord: Readonly<Record<string, string>>;
}
