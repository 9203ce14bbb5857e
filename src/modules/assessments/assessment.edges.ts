import { namedBy, names } from "../../projection/declare/edge";
import { connectionTo, edges, one } from "../../schema/edges.type";
import { Commitment } from "../commitments/commitment.entity";
import { Party } from "../commitments/party.entity";
import { Assessment } from "./assessment.entity";
import { assessmentList } from "./assessment.list";
import { Methodology } from "./methodology.entity";

export const assessmentEdges = edges(Assessment, {
  commitment: one(() => Commitment, names("commitmentId"), { description: "The commitment that is judged." }),
  party: one(() => Party, names("partyId"), {
    nullable: true,
    description: "Whose share is judged; null for the commitment as a whole.",
  }),
  methodology: one(() => Methodology, names("methodologyId"), { description: "Whose scale and rules it follows." }),
});

export const commitmentAssessments = edges(Commitment, {
  assessments: connectionTo(assessmentList, namedBy("commitmentId"), "The judgements on it, the earliest first."),
});

export const methodologyAssessments = edges(Methodology, {
  assessments: connectionTo(
    assessmentList,
    namedBy("methodologyId"),
    "The judgements that follow it, the earliest first.",
  ),
});
