import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { ReferenceTo, StoredChoice, StoredText } from "../../schema/entity.fields";
import { describedEnum } from "../../schema/enum.type";
import { Tracked, type Written } from "../../schema/tracked";

export const Sameness = describedEnum("Sameness", "A judgement on two actors that may be the same.", {
  SAME: "They are the same. They become one by a merge, which a second person has to apply, and a revert undoes.",
  DIFFERENT: "They are two. They are no candidates any more, and cannot be merged while the judgement stands.",
  UNSURE: "Nobody can tell yet. They stay candidates, with this reason.",
});
export type Sameness = keyof typeof Sameness;

@ObjectType({
  implements: Tracked,
  description:
    "A judgement that two actors are different, or that nobody can tell. Never edited: judge again, or retract it. If one of the actors is " +
    "merged into a third, the judgement is about that one from then on.",
})
@Entity("duplicate_judgement")
export class DuplicateJudgement extends Tracked {
  @ReferenceTo("Actor")
  aId!: string;

  @ReferenceTo("Actor")
  bId!: string;

  @StoredChoice(() => Sameness, { description: "DIFFERENT or UNSURE. SAME leaves a merge, and no judgement." })
  judgement!: Sameness;

  @StoredText({ description: "How its author knows." })
  reason!: string;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    duplicate_judgement: Written<DuplicateJudgement>;
  }
}
