import { Contributor } from "./accounts/contributor.entity";
import { Token } from "./accounts/token.entity";
import { Actor } from "./actors/actor.entity";
import { Identifier } from "./actors/identifier.entity";
import { Role } from "./actors/role.entity";
import { Assessment } from "./assessments/assessment.entity";
import { Methodology } from "./assessments/methodology.entity";
import { Commitment } from "./commitments/commitment.entity";
import { FollowUp } from "./commitments/follow-up.entity";
import { Party } from "./commitments/party.entity";
import { Evidence } from "./evidence/evidence.entity";
import { ChangeSet, Operation } from "./ledger/change-set/change-set.entity";
import { Redaction } from "./ledger/redaction/redaction.entity";
import { Meeting } from "./meetings/meeting.entity";
import { Participation } from "./meetings/participation.entity";
import { Review } from "./review/decision/review.entity";
import { SourceArticle } from "./sources/source-article.entity";

/** Every class that is a table. */
export const entities = [
  Contributor,
  Token,
  ChangeSet,
  Operation,
  Redaction,
  Review,
  SourceArticle,
  Evidence,
  Actor,
  Identifier,
  Role,
  Meeting,
  Participation,
  Commitment,
  Party,
  FollowUp,
  Methodology,
  Assessment,
];
