import { InputType } from "type-graphql";
import { Inputs, OnDate, Reference, Slug, Text, Texts } from "../../kernel/schema/input.fields";
import { Matches } from "class-validator";
import { EvidenceInput } from "../evidence/evidence.inputs";

@InputType({ description: "The id of an actor in a register of somebody else." })
export class IdentifierInput {
  @Slug({ description: "The register: `wikidata`, `lei`, `siren`, `eu-transparency-register`, `domain` .." })
  scheme!: string;

  @Text(200, { description: "The id in that register." })
  value!: string;
}

/** What persons, bodies, companies and associations have in common. */
@InputType()
class ActorInput {
  @Text(200, { description: "The name by which the actor is best known." })
  name!: string;

  @Slug({ optional: true, description: "A readable name for addresses; by default made from `name`." })
  slug?: string | null;

  @Texts(
    { items: 100, length: 200 },
    { optional: true, description: "Other names: former, foreign, legal, abbreviated." },
  )
  aliases?: string[] | null;

  @Inputs(() => IdentifierInput, { most: 50, optional: true, description: "Its ids in other registers." })
  identifiers?: IdentifierInput[] | null;

  @Text(2, { optional: true, description: "ISO 3166-1 alpha-2 code of the country it belongs to." })
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;

  @Text(2000, { optional: true, description: "One sentence on who this is." })
  description?: string | null;
}

@InputType({ description: "A person." })
export class RecordPersonInput extends ActorInput {}

@InputType({ description: "A ministry, a government, a public authority, or an international organisation of states." })
export class RecordGovernmentBodyInput extends ActorInput {}

@InputType({ description: "A company of the digital economy." })
export class RecordTechCompanyInput extends ActorInput {}

@InputType({ description: "A trade body, a non-governmental organisation or a foundation." })
export class RecordAssociationInput extends ActorInput {}

@InputType({ description: "A person's dated office." })
export class RecordRoleInput {
  @Reference({ description: "Who holds it." })
  person!: string;

  @Reference({ description: "Where it is held." })
  organisation!: string;

  @Text(300, { description: "The office: `Minister of the Interior`." })
  title!: string;

  @OnDate({ optional: true, description: "When it began." })
  from?: string | null;

  @OnDate({ optional: true, description: "When it ended; not before it began." })
  to?: string | null;

  @Inputs(() => EvidenceInput, { least: 1, most: 50, description: "At least one quote that says so." })
  evidence!: EvidenceInput[];
}

export type AnyActorInput = ActorInput;
