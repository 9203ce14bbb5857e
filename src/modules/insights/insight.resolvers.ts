import type { Class } from "../../projection/declare/record-type";
import { AssessmentStatsResolver } from "./assessment-stats.resolver";
import { assessmentStatsEdges } from "./assessment-stats.type";
import { CommitmentStatsResolver } from "./commitment-stats.resolver";
import { commitmentStatsEdges } from "./commitment-stats.type";
import { FollowUpStatsResolver } from "./follow-up-stats.resolver";
import { followUpStatsEdges } from "./follow-up-stats.type";
import { MeetingNetworkResolver } from "./meeting-network.resolver";
import { meetingNetworkEdges } from "./meeting-network.type";
import { MeetingStatsResolver } from "./meeting-stats.resolver";
import { meetingStatsEdges } from "./meeting-stats.type";
import { ScorecardResolver } from "./scorecard.resolver";
import { scorecardEdges } from "./scorecard.type";
import { StaleCommitmentResolver } from "./stale-commitment.resolver";
import { StatusSeriesResolver } from "./status-series.resolver";
import { statusSeriesEdges } from "./status-series.type";

/** The queries that read many rows and answer with a few numbers. */
export const aggregates: Class[] = [
  CommitmentStatsResolver,
  ...commitmentStatsEdges,
  AssessmentStatsResolver,
  ...assessmentStatsEdges,
  FollowUpStatsResolver,
  ...followUpStatsEdges,
  StatusSeriesResolver,
  ...statusSeriesEdges,
  MeetingStatsResolver,
  ...meetingStatsEdges,
  ScorecardResolver,
  scorecardEdges,
  StaleCommitmentResolver,
  MeetingNetworkResolver,
  ...meetingNetworkEdges,
];
