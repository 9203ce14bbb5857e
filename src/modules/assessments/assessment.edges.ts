import { namedBy, names } from "../../projection/declare/edge";
import { connectionTo, edges, one } from "../../schema/edges.type";
import { Commitment } from "../commitments/commitment.entity";
import { Milestone } from "../commitments/milestone.entity";
import { Party } from "../commitments/party.entity";
import { Assessment } from "./assessment.entity";
import { assessmentList } from "./assessment.list";
import { Methodology } from "./methodology.entity";

export const assessmentEdges = edges(Assessment, {
  commitment: one(() => Commitment, names("commitmentId"), { description: "The commitment that is judged." }),
  party: one(() => Party, names("partyId"), {
    nullable: true,
    description: "Whose share is judged; null if it is not that of one party.",
  }),
  milestone: one(() => Milestone, names("milestoneId"), {
    nullable: true,
    description: "Which milestone is judged; null for a judgement on the whole, or on a party's share of the whole.",
  }),
  methodology: one(() => Methodology, names("methodologyId"), { description: "Whose scale and rules it follows." }),
});

export const commitmentAssessments = edges(Commitment, {
  assessments: connectionTo(
    assessmentList,
    namedBy("commitmentId"),
    "The judgements on it, on the shares of its parties and on its milestones, the earliest first. `of: WHOLE` has those on the whole.",
  ),
});

export const milestoneAssessments = edges(Milestone, {
  assessments: connectionTo(
    assessmentList,
    namedBy("milestoneId"),
    "The judgements on it, and on the part of single parties in it, the earliest first.",
  ),
});

export const methodologyAssessments = edges(Methodology, {
  assessments: connectionTo(
    assessmentList,
    namedBy("methodologyId"),
    "The judgements that follow it, the earliest first.",
  ),
});
