import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { DateTimeScalar } from "../../values/scalars";
import { describedEnum } from "../../schema/enum.type";
import { Node } from "../../schema/tracked";

export const ContributorRole = describedEnum("ContributorRole", "What a contributor may do at most.", {
  CONTRIBUTOR: "Proposes change sets, which wait for a review.",
  REVIEWER: "Applies change sets as well: their own, and what others propose.",
  ADMIN: "A reviewer who also says who may do what, and issues tokens.",
});
export type ContributorRole = keyof typeof ContributorRole;

@ObjectType({
  implements: Node,
  description:
    "A person or group that contributes to the record. Contributors are no part of the record themselves: they are shown as " +
    "they are now, at every revision.",
})
@Entity("contributor")
export class Contributor extends Node {
  @Field(() => String, {
    description:
      "The name that stands under their contributions; unique, and never changed, unless it has to go (`redactContributor`).",
  })
  @Column({ type: "text" })
  name!: string;

  @Field(() => ContributorRole, { description: "What they may do at most: now, whatever revision is read." })
  @Column({ type: "text" })
  role!: ContributorRole;

  @Field(() => Boolean, {
    description: "Whether it is the installation itself, as with seeds and imports. Nobody can sign in as it.",
  })
  @Column({ type: "boolean", update: false })
  system!: boolean;

  @Field(() => DateTimeScalar, { description: "When they were added." })
  @Column({ type: "timestamptz", name: "created_at", insert: false, update: false })
  createdAt!: string;
}

declare module "../../values/record-id" {
  interface OtherRecords {
    contributor: Contributor;
  }
}
