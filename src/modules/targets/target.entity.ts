import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { ReferenceTo, StoredChoice, StoredDate, StoredDecimal } from "../../schema/entity.fields";
import { LanguageOfWords } from "../../schema/language.field";
import { exactNumber } from "../../schema/number.fields";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { TargetComparison } from "./target.enums";

@ObjectType({
  implements: Tracked,
  description:
    "A number that was promised or asked for: `at least 1,000 moderators by June`. What was measured of it are its `measurements`. Neither " +
    "ever sets a status: that is for an assessment to judge. Indicator, baseline and target are the terms of the IATI standard for results.",
})
@Entity("target")
export class Target extends Tracked {
  @ReferenceTo("Commitment")
  commitmentId!: string;

  @ReferenceTo("Party", { nullable: true })
  partyId!: string | null;

  @ReferenceTo("Milestone", { nullable: true })
  milestoneId!: string | null;

  @ReadersText({ description: "What is measured: `Moderators of content in German`. IATI: indicator." })
  indicator!: string;

  @ReadersText({ description: "What the numbers count: `moderators`, `%`, `million euros`. SDMX: unit of measure." })
  unit!: string;

  @LanguageOfWords()
  language!: string | null;

  @StoredChoice(() => TargetComparison, { description: "How a number is held against `value`." })
  comparison!: TargetComparison;

  @StoredDecimal({
    description: `The number, in \`unit\`; of BETWEEN the lower of the two. IATI: target value. ${exactNumber}`,
  })
  value!: number;

  @StoredDecimal({
    nullable: true,
    description: `The higher of the two numbers of BETWEEN; null for every other comparison. ${exactNumber}`,
  })
  upperValue!: number | null;

  @StoredDecimal({
    nullable: true,
    description: `What the number was before, as the source of the target says; null if it says nothing, which is not zero. IATI: baseline value. ${exactNumber}`,
  })
  baseline!: number | null;

  @StoredDate({
    nullable: true,
    description:
      "The time to which the baseline belongs; null without one, and if no source says. IATI: baseline date.",
  })
  baselineOn!: string | null;

  @StoredDate({
    nullable: true,
    description:
      "By when the number is to be reached; of what is PROPOSED, by when it was asked for. Null if the number has no day of its own: then " +
      "those of its milestone and its commitment say more.",
  })
  dueOn!: string | null;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    target: Written<Target>;
  }
}
