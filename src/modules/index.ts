import type { Class } from "../kernel/projection/record-type";
import { actorEdges, actorEvidence, organisationEdges, personEdges, roleEdges } from "./actors/actor.edges";
import { ActorResolver } from "./actors/actor.resolver";
import "./actors/actor.service";
import { assessmentEdges, assessmentEvidence, commitmentAssessments } from "./assessments/assessment.edges";
import "./assessments/assessment.service";
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
import { TimelinessResolver } from "./commitments/commitment.timeliness";
import { evidenceEdges, sourceArticleEdges } from "./evidence/evidence.edges";
import "./evidence/evidence.service";
import { NodeResolver } from "./insights/node.resolver";
import { SearchResolver } from "./insights/search";
import { commitmentTimeline, timelineEdges } from "./insights/timeline";
import { RevisionResolver } from "./ledger/revision.resolver";
import { actorMeetings, meetingEdges, meetingEvidence, participationEdges } from "./meetings/meeting.edges";
import { MeetingResolver } from "./meetings/meeting.resolver";
import "./meetings/meeting.service";
import { SourceArticleResolver } from "./sources/source-article.resolver";
import "./sources/source-article.service";

/** What the modules show in the schema, in the order of the line: each knows only those before it. */
export const resolvers: Class[] = [
  RevisionResolver,
  SourceArticleResolver,
  evidenceEdges,
  sourceArticleEdges,
  ActorResolver,
  actorEdges,
  personEdges,
  ...organisationEdges,
  roleEdges,
  ...actorEvidence,
  MeetingResolver,
  meetingEdges,
  participationEdges,
  actorMeetings,
  ...meetingEvidence,
  CommitmentResolver,
  TimelinessResolver,
  commitmentEdges,
  partyEdges,
  followUpEdges,
  meetingCommitments,
  actorCommitments,
  ...commitmentEvidence,
  assessmentEdges,
  commitmentAssessments,
  ...assessmentEvidence,
  timelineEdges,
  commitmentTimeline,
  NodeResolver,
  SearchResolver,
];
