import { Field, InterfaceType, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { shareTable } from "../../projection/declare/record-type";
import { describedEnum } from "../../schema/enum.type";
import { Tracked, type Written } from "../../schema/tracked";

export const ActorKind = describedEnum("ActorKind", "What an actor is.", {
  PERSON: "A person.",
  GOVERNMENT_BODY: "A ministry, a government, a public authority, an international organisation of states.",
  TECH_COMPANY: "A company of the digital economy.",
  ASSOCIATION: "A trade body, a non-governmental organisation, a foundation.",
});
export type ActorKind = keyof typeof ActorKind;

@InterfaceType({
  implements: Tracked,
  description: "Anyone who can promise, meet or be promised to (Popolo: person or organisation).",
})
@Entity("actor")
export abstract class Actor extends Tracked {
  @Field(() => ActorKind, { description: "What the actor is." })
  @Column({ type: "text" })
  kind!: ActorKind;

  @Field(() => String, {
    description: "A readable name for addresses, such as `google`. Unique; lower-case letters, digits and hyphens.",
  })
  @Column({ type: "text" })
  slug!: string;

  @Field(() => String, { description: "The name by which the actor is best known." })
  @Column({ type: "text" })
  name!: string;

  @Field(() => [String], { description: "Other names: former, foreign, legal, abbreviated." })
  @Column({ type: "text", array: true })
  aliases!: string[];

  @Field(() => String, {
    nullable: true,
    description: "ISO 3166-1 alpha-2 code of the country it belongs to; null for international bodies.",
  })
  @Column({ type: "text", nullable: true })
  country!: string | null;

  @Field(() => String, { nullable: true, description: "One sentence on who this is." })
  @Column({ type: "text", nullable: true })
  description!: string | null;

  @Column({ type: "text", name: "search_text", insert: false, update: false })
  searchText!: string;
}

@ObjectType({ implements: Actor, description: "A person, with the offices held (Popolo: Person)." })
export class Person extends Actor {}

@ObjectType({
  implements: Actor,
  description: "A ministry, a government, a public authority, or an international organisation of states.",
})
export class GovernmentBody extends Actor {}

@ObjectType({ implements: Actor, description: "A company of the digital economy." })
export class TechCompany extends Actor {}

@ObjectType({ implements: Actor, description: "A trade body, a non-governmental organisation or a foundation." })
export class Association extends Actor {}

shareTable(Actor, "kind", {
  PERSON: Person,
  GOVERNMENT_BODY: GovernmentBody,
  TECH_COMPANY: TechCompany,
  ASSOCIATION: Association,
});

declare module "../../values/record-id" {
  interface TrackedRecords {
    actor: Written<Actor, "searchText">;
  }
}
