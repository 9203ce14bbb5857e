import { Field, InterfaceType, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { shareTable } from "../../projection/declare/record-type";
import { ReferenceTo, StoredChoice, StoredText, StoredTexts } from "../../schema/entity.fields";
import { Jurisdiction } from "../../schema/jurisdiction";
import { PartialDate } from "../../schema/partial-date";
import { LanguageOfWords } from "../../schema/language.field";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";
import { ActorKind, kindsOfActor } from "./actor.kind";

/** The meaning of an actor's jurisdiction. */
export const jurisdictionOfActor =
  "Of a public body or an office, whose body or office it is; of a company or another organisation, where it is registered; of a person, " +
  "where they belong. Null if nobody has recorded it.";

@ObjectType({ description: "A page about an actor (Popolo: Link)." })
export class ActorLink {
  @Field(() => String, { description: "Its address." })
  url!: string;

  @Field(() => String, { nullable: true, description: "What it is: `Wikipedia (fr)`." })
  note!: string | null;
}

@InterfaceType({
  implements: Tracked,
  description: "Anyone who can promise, meet or be promised to (Popolo: person or organisation).",
})
@Entity("actor")
export abstract class Actor extends Tracked {
  @StoredChoice(() => ActorKind, {
    description:
      "What the actor is. A correction can change it, except for persons; from that revision on the type is another.",
  })
  kind!: ActorKind;

  @StoredText({
    description: "A readable name for addresses, such as `google`. Unique; lower-case letters, digits and hyphens.",
  })
  slug!: string;

  @ReadersText({ description: "The name by which the actor is best known." })
  name!: string;

  @StoredTexts({ description: "Other names: former, foreign, legal, abbreviated." })
  aliases!: string[];

  @Field(() => Jurisdiction, { nullable: true, description: jurisdictionOfActor })
  // The column keeps its old name, from the time of countries only, because the proofs of the revisions contain it.
  @Column({ type: "text", name: "country", nullable: true })
  jurisdiction!: string | null;

  @ReadersText({ nullable: true, description: "One sentence on who this is." })
  description!: string | null;

  @LanguageOfWords()
  language!: string | null;

  @Field(() => [ActorLink], {
    description: "Pages about the actor, such as its own. They prove nothing: evidence does.",
  })
  @Column({ type: "jsonb", nullable: true })
  links!: ActorLink[] | null;

  /** Only a person has them. */
  @Column({ type: "text", name: "born_on", nullable: true })
  bornOn!: string | null;

  @Column({ type: "text", name: "died_on", nullable: true })
  diedOn!: string | null;

  /** Only an office has one. */
  @ReferenceTo("Actor", { nullable: true })
  bodyId!: string | null;

  @Column({ type: "text", name: "search_text", insert: false, update: false })
  searchText!: string;

  @Column({ type: "tsvector", name: "search_vector", insert: false, update: false, select: false })
  searchVector!: string;

  /** The keys by which names are compared (migration 0092). */
  @Column({ type: "text", array: true, name: "name_keys", insert: false, update: false })
  nameKeys!: string[];
}

@ObjectType({ implements: Actor, description: "A person, with the offices held (Popolo: Person)." })
export class Person extends Actor {
  @Field(() => PartialDate, {
    nullable: true,
    description: "When they were born (Popolo: birth_date); null if nobody recorded it.",
  })
  override bornOn!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: "When they died (Popolo: death_date); null while they live, or if nobody recorded it.",
  })
  override diedOn!: string | null;
}

@ObjectType({ implements: Actor, description: kindsOfActor.GOVERNMENT_BODY })
export class GovernmentBody extends Actor {}

@ObjectType({ implements: Actor, description: kindsOfActor.OFFICE })
export class Office extends Actor {}

@ObjectType({ implements: Actor, description: kindsOfActor.TECH_COMPANY })
export class TechCompany extends Actor {}

@ObjectType({ implements: Actor, description: kindsOfActor.COMPANY })
export class Company extends Actor {}

@ObjectType({ implements: Actor, description: kindsOfActor.ASSOCIATION })
export class Association extends Actor {}

@ObjectType({ implements: Actor, description: kindsOfActor.ORGANISATION })
export class Organisation extends Actor {}

/** The type of each kind. */
export const actorTypes = {
  PERSON: Person,
  GOVERNMENT_BODY: GovernmentBody,
  OFFICE: Office,
  TECH_COMPANY: TechCompany,
  COMPANY: Company,
  ASSOCIATION: Association,
  ORGANISATION: Organisation,
} satisfies Record<ActorKind, typeof Actor>;

shareTable(Actor, "kind", actorTypes);

declare module "../../values/record-id" {
  interface TrackedRecords {
    actor: Written<Actor, "searchText" | "searchVector" | "nameKeys">;
  }
}
