import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { StoredChoice, StoredInstant, StoredText } from "../../schema/entity.fields";
import { describedEnum } from "../../schema/enum.type";
import { Node } from "../../schema/tracked";

export const ContributorRole = describedEnum("ContributorRole", "What a contributor may do at most.", {
  CONTRIBUTOR: "Proposes change sets, which wait for a review.",
  REVIEWER: "Also applies change sets: their own, and those that others propose.",
  ADMIN: "A reviewer who also adds contributors, changes their roles, and issues tokens.",
});
export type ContributorRole = keyof typeof ContributorRole;

@ObjectType({
  implements: Node,
  description:
    "A person or group that contributes to the record. Contributors themselves are not part of the record: at every revision, they " +
    "are shown as they are now.",
})
@Entity("contributor")
export class Contributor extends Node {
  @StoredText({
    description:
      "The name that is shown with their contributions. It is unique, and it only changes if it is redacted (`redactContributor`).",
  })
  name!: string;

  @StoredChoice(() => ContributorRole, {
    description: "What they may do at most. It is the role of today, whatever revision is read.",
  })
  role!: ContributorRole;

  @Field(() => Boolean, {
    description: "Whether it is the installation itself, the author of seeds and imports. Nobody can sign in as it.",
  })
  @Column({ type: "boolean", update: false })
  system!: boolean;

  @StoredInstant({ derived: true, description: "When they were added." })
  createdAt!: string;
}

declare module "../../values/record-id" {
  interface OtherRecords {
    contributor: Contributor;
  }
}
