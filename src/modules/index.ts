import type { Class } from "../projection/declare/record-type";
import { UserErrorResolver } from "../schema/user-error.type";
import { accountPayloads } from "./accounts/account.payloads";
import { AccountResolver } from "./accounts/account.resolver";
import { contributorEdges, tokenEdges } from "./accounts/contributor.edges";
import { ViewerResolver } from "./accounts/viewer.resolver";
import {
  actorEdges,
  actorEvidence,
  actorRedirects,
  identifierEdges,
  organisationEdges,
  personEdges,
  roleEdges,
} from "./actors/actor.edges";
import { ActorResolver } from "./actors/actor.resolver";
import "./actors/actor.merge";
import "./actors/actor.service";
import "./actors/role.service";
import { assessmentEdges, assessmentEvidence, commitmentAssessments } from "./assessments/assessment.edges";
import "./assessments/assessment.service";
import { CommitmentStatusResolver, PartyStatusResolver } from "./assessments/judged.status";
import "./assessments/methodology.service";
import {
  actorCommitments,
  commitmentEdges,
  commitmentEvidence,
  followUpEdges,
  meetingCommitments,
  partyEdges,
} from "./commitments/commitment.edges";
import { CommitmentResolver } from "./commitments/commitment.resolver";
import "./commitments/commitment.service";
import "./commitments/follow-up.service";
import { TimelinessResolver } from "./commitments/commitment.timeliness";
import { searchEdge, VerdictResolver } from "./commitments/verdict/commitment.verdict";
import { evidenceEdges, sourceArticleEdges } from "./evidence/evidence.edges";
import "./evidence/evidence.correction";
import "./evidence/evidence.service";
import { changeSetChanges, recordChangeEdges, trackedHistory } from "./history/record-change.edges";
import { RecordChangeResolver } from "./history/record-change.resolver";
import { comparisonEdges } from "./history/record-comparison.type";
import "./history/record.titles";
import { basisResolvers } from "./insights/basis";
import { aggregates } from "./insights/insight.resolvers";
import { NodeResolver } from "./lookup/node.resolver";
import { SearchResolver } from "./lookup/search";
import { commitmentTimeline, timelineEdges } from "./timeline/timeline";
import { changeSetEdges, operationEdges, reviewEdges } from "./review/change-set/change-set.edges";
import { contributionPayloads } from "./review/contribution/change-set.payloads";
import { ChangeSetResolver } from "./review/change-set/change-set.resolver";
import { ContributionResolver } from "./review/contribution/contribution.resolver";
import { operationMutations } from "./review/contribution/operation.mutations";
import "./ledger/undo/revert";
import { ProofResolver } from "./ledger/proof/proof.resolver";
import { redactionEdges } from "./ledger/redaction/redaction.edges";
import { RemainingPlaceResolver } from "./ledger/redaction/redaction.remains.type";
import { RedactionResolver, redactionPayloads } from "./ledger/redaction/redaction.resolver";
import { RevisionResolver } from "./ledger/proof/revision.resolver";
import { tombstoneEdges } from "./ledger/undo/tombstone.edges";
import { actorMeetings, meetingEdges, meetingEvidence, participationEdges } from "./meetings/meeting.edges";
import { MeetingResolver } from "./meetings/meeting.resolver";
import "./meetings/meeting.service";
import { SourceArticleResolver } from "./sources/source-article.resolver";
import "./evidence/evidence.verification";
import "./sources/source-article.correction";
import { sourceArticleRedirects, sourceArticleSupplier } from "./sources/source-article.edges";
import "./sources/source-article.merge";
import "./sources/source-article.service";

/** What the modules show in the schema, in the order of the line: each knows only those before it. */
export const resolvers: Class[] = [
  UserErrorResolver,
  ViewerResolver,
  AccountResolver,
  ...accountPayloads,
  contributorEdges,
  tokenEdges,
  RevisionResolver,
  ProofResolver,
  RedactionResolver,
  ...redactionPayloads,
  RemainingPlaceResolver,
  redactionEdges,
  tombstoneEdges,
  SourceArticleResolver,
  sourceArticleRedirects,
  sourceArticleSupplier,
  evidenceEdges,
  sourceArticleEdges,
  ActorResolver,
  actorEdges,
  actorRedirects,
  personEdges,
  ...organisationEdges,
  identifierEdges,
  roleEdges,
  ...actorEvidence,
  MeetingResolver,
  meetingEdges,
  participationEdges,
  actorMeetings,
  ...meetingEvidence,
  CommitmentResolver,
  TimelinessResolver,
  VerdictResolver,
  searchEdge,
  commitmentEdges,
  partyEdges,
  followUpEdges,
  meetingCommitments,
  actorCommitments,
  ...commitmentEvidence,
  assessmentEdges,
  commitmentAssessments,
  CommitmentStatusResolver,
  PartyStatusResolver,
  ...assessmentEvidence,
  changeSetEdges,
  operationEdges,
  reviewEdges,
  ChangeSetResolver,
  ContributionResolver,
  ...contributionPayloads,
  ...operationMutations(),
  trackedHistory,
  recordChangeEdges,
  changeSetChanges,
  comparisonEdges,
  RecordChangeResolver,
  timelineEdges,
  commitmentTimeline,
  NodeResolver,
  SearchResolver,
  ...basisResolvers,
  ...aggregates,
];
