import type { Class } from "../../projection/declare/record-type";
import type { TrackedKind } from "../../values/record-id";
import { describedEnum } from "../../schema/enum.type";
import { Actor } from "../actors/actor.entity";
import { Identifier } from "../actors/identifier.entity";
import { Role } from "../actors/role.entity";
import { Assessment } from "../assessments/assessment.entity";
import { Methodology } from "../assessments/methodology.entity";
import { Commitment } from "../commitments/commitment.entity";
import { FollowUp } from "../commitments/follow-up.entity";
import { Party } from "../commitments/party.entity";
import { Evidence } from "../evidence/evidence.entity";
import { Meeting } from "../meetings/meeting.entity";
import { Participation } from "../meetings/participation.entity";
import { SourceArticle } from "../sources/source-article.entity";

/** Every kind of record that has a history, and the class on its table. */
export const trackedTypes: Readonly<Record<TrackedKind, Class>> = {
  actor: Actor,
  identifier: Identifier,
  role: Role,
  source_article: SourceArticle,
  evidence: Evidence,
  meeting: Meeting,
  participation: Participation,
  commitment: Commitment,
  party: Party,
  follow_up: FollowUp,
  methodology: Methodology,
  assessment: Assessment,
};

export const TrackedType = describedEnum("TrackedType", "The kinds of record whose every edit is kept.", {
  ACTOR: "A person, a government body, a company or an association.",
  IDENTIFIER: "The id of an actor in a register of somebody else.",
  ROLE: "A person's dated office.",
  SOURCE_ARTICLE: "A published document that is quoted.",
  EVIDENCE: "A quote.",
  MEETING: "A meeting.",
  PARTICIPATION: "One actor in one meeting.",
  COMMITMENT: "Something promised.",
  PARTY: "One actor's part in a commitment.",
  FOLLOW_UP: "A dated fact in the life of a commitment.",
  METHODOLOGY: "Whose scale and rules assessments follow.",
  ASSESSMENT: "A dated judgement on a commitment.",
} satisfies Record<Uppercase<TrackedKind>, string>);
export type TrackedType = keyof typeof TrackedType;
