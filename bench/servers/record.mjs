// The part of the schema that the benchmark asks, for the peers that are written with resolvers: Yoga and Mercurius.
import { first, list, one, parts, Reads } from "./reads.mjs";

/** Enums and types as in schema/schema.graphql. Actor, an interface there, is a type here, which costs less. */
export const typeDefs = `
  scalar Date
  enum Formality { DECLARED IN_LAW IN_POLICY_DOCUMENT PROPOSED SIGNED_AGREEMENT UNSPECIFIED }
  enum FulfilmentStatus { BLOCKED BROKEN IN_PROGRESS KEPT NOT_RATED NOT_STARTED PARTIALLY_KEPT STALLED UNRATABLE WITHDRAWN }
  enum Timeliness { LAPSED LATE NOT_DUE NO_DEADLINE ON_TIME OVERDUE UNKNOWN }
  enum PartyRole { ASKED BENEFICIARY CONVENER COUNTERPARTY LEAD MONITOR PLEDGER SIGNATORY }
  enum ActorKind { ASSOCIATION COMPANY GOVERNMENT_BODY OFFICE ORGANISATION PERSON TECH_COMPANY }
  enum ParticipationRole { ATTENDEE CONVENER HOST }
  enum Attendance { ABSENT ATTENDED DISPUTED INVITED }
  enum Stance { CONTRADICTS NEUTRAL SUPPORTS }
  enum EvidenceRole { CONTEXT ORIGIN OUTCOME PROGRESS RESPONSE }
  enum FollowUpKind { ACTION LAW MEETING REPORT SEARCH STATEMENT SUCCESSOR }

  type Query {
    commitment(slug: String!): Commitment
    commitments(first: Int = 20, madeBefore: Date): CommitmentConnection!
  }
  type CommitmentConnection { nodes: [Commitment!]! }
  type Commitment {
    id: ID! slug: String! title: String! statement: String! madeOn: PartialDate! dueOn: PartialDate
    formality: Formality! status: FulfilmentStatus! timeliness: Timeliness!
    parties: [Party!]! meeting: Meeting
    evidence(first: Int = 20): EvidenceConnection! followUps(first: Int = 20): FollowUpConnection!
  }
  type PartialDate { value: String! }
  type Party { id: ID! role: PartyRole! status: FulfilmentStatus actor: Actor! }
  type Actor { id: ID! slug: String! name: String! kind: ActorKind! }
  type Meeting { id: ID! slug: String! title: String! date: PartialDate! city: String participations: [Participation!]! }
  type Participation { id: ID! role: ParticipationRole! attendance: Attendance! actor: Actor! }
  type EvidenceConnection { nodes: [Evidence!]! }
  type Evidence { id: ID! quote: String! stance: Stance! role: EvidenceRole! sourceArticle: SourceArticle! }
  type SourceArticle { id: ID! title: String! publisher: String! url: String! publishedOn: PartialDate }
  type FollowUpConnection { nodes: [FollowUp!]! }
  type FollowUp { id: ID! kind: FollowUpKind! title: String! date: PartialDate! evidence(first: Int = 20): EvidenceConnection! }
`;

const idOf = (kind) => (row) => `${kind}_${row.id}`;
/** A page below a record: its rows are read when it is known which of their columns are asked for. */
const page = ({ id }, args) => ({ of: id, first: args.first });
const pageOf =
  (kind) =>
  (connection, _, { reads }, info) =>
    reads.load(first(kind, connection.first, info), connection.of);

export const resolvers = {
  Query: {
    commitment: (_, { slug }, { reads }, info) => reads.load(one("commitment", "slug", info), slug),
    commitments: (_, args) => args,
  },
  CommitmentConnection: {
    nodes: (args, _, { reads }, info) => reads.all(list(info), [args.madeBefore ?? "infinity", args.first]),
  },
  Commitment: {
    id: idOf("commitment"),
    parties: ({ id }, _, { reads }, info) => reads.load(parts("party", "commitment_id", info), id),
    meeting: (row, _, { reads }, info) => row.meeting && reads.load(one("meeting", "id", info), row.meeting),
    evidence: page,
    followUps: page,
  },
  // The rows have the text of a partial date.
  PartialDate: { value: (text) => text },
  Party: { id: idOf("party"), actor: (row, _, { reads }, info) => reads.load(one("actor", "id", info), row.actor) },
  Actor: { id: idOf("actor") },
  Meeting: {
    id: idOf("meeting"),
    participations: ({ id }, _, { reads }, info) => reads.load(parts("participation", "meeting_id", info), id),
  },
  Participation: {
    id: idOf("participation"),
    actor: (row, _, { reads }, info) => reads.load(one("actor", "id", info), row.actor),
  },
  EvidenceConnection: { nodes: pageOf("evidence") },
  Evidence: {
    id: idOf("evidence"),
    sourceArticle: (row, _, { reads }, info) => reads.load(one("source_article", "id", info), row.sourceArticle),
  },
  SourceArticle: { id: idOf("source_article") },
  FollowUpConnection: { nodes: pageOf("follow_up") },
  FollowUp: { id: idOf("follow_up"), evidence: page },
};

/** Of each request its own: a DataLoader keeps what it has read for as long as the request lasts. */
export const contextOfRequest = () => ({ reads: new Reads() });
