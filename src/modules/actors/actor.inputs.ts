import { InputType } from "type-graphql";
import { Inputs, Reference, Text, Texts } from "../../schema/input.fields";
import { Choice, ConfirmedDistinct, OnDate, Slug, WebAddress } from "../../schema/value.fields";
import { LanguageOfWordsGiven } from "../../schema/language.field";
import { JurisdictionCode } from "../../schema/jurisdiction.inputs";
import { NewRecordInput } from "../identifiers/record.inputs";
import { EvidencedCorrectionInput } from "../evidence/record.inputs";
import { ActorKind, kindsOfActor } from "./actor.kind";

const jurisdictionGiven =
  "Of a public body or an office, whose body or office it is; of a company or another organisation, where it is registered; of a person, " +
  "where they belong. An office for which none is given gets that of its body.";
const itsNewName = "It is called `jurisdiction` now.";

@InputType({ description: "A page about an actor (Popolo: Link)." })
export class ActorLinkInput {
  @WebAddress({ description: "Its address." })
  url!: string;

  @Text(200, { optional: true, description: "What it is: `Wikipedia (fr)`." })
  note?: string | null;
}

/** What actors of all kinds have in common. */
@InputType()
class ActorInput extends NewRecordInput {
  @Text(500, { lines: "one", description: "The name by which the actor is best known." })
  name!: string;

  @Slug({
    optional: true,
    description:
      "A readable name for addresses. By default it is made from `name`, in Latin letters. If another actor has or had this name, the " +
      "jurisdiction is added, or else a number.",
  })
  slug?: string | null;

  @Texts(
    { items: 100, length: 200 },
    { optional: true, description: "Other names: former, foreign, legal, abbreviated." },
  )
  aliases?: string[] | null;

  @JurisdictionCode({ optional: true, description: jurisdictionGiven })
  jurisdiction?: string | null;

  @JurisdictionCode({ optional: true, description: "The same as `jurisdiction`.", deprecated: itsNewName })
  country?: string | null;

  @Text(2000, { optional: true, description: "One sentence on who this is." })
  description?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @Inputs(() => ActorLinkInput, { most: 50, optional: true, description: "Pages about the actor, such as its own." })
  links?: ActorLinkInput[] | null;

  @ConfirmedDistinct()
  confirmedDistinct?: boolean | null;
}

@InputType({ description: kindsOfActor.PERSON })
export class RecordPersonInput extends ActorInput {
  @OnDate({ optional: true, description: "When they were born." })
  bornOn?: string | null;

  @OnDate({ optional: true, description: "When they died; not before they were born." })
  diedOn?: string | null;
}

@InputType({ description: kindsOfActor.GOVERNMENT_BODY })
export class RecordGovernmentBodyInput extends ActorInput {}

@InputType({ description: kindsOfActor.OFFICE })
export class RecordOfficeInput extends ActorInput {
  @Reference({
    optional: true,
    description: "The body that it belongs to: an actor of any kind except PERSON; null if that is not known.",
  })
  body?: string | null;
}

@InputType({ description: kindsOfActor.TECH_COMPANY })
export class RecordTechCompanyInput extends ActorInput {}

@InputType({ description: kindsOfActor.COMPANY })
export class RecordCompanyInput extends ActorInput {}

@InputType({ description: kindsOfActor.ASSOCIATION })
export class RecordAssociationInput extends ActorInput {}

@InputType({ description: kindsOfActor.ORGANISATION })
export class RecordOrganisationInput extends ActorInput {}

@InputType({ description: "Corrections to an actor. Fields left out stay unchanged." })
export class CorrectActorInput extends EvidencedCorrectionInput {
  @Reference({ description: "The actor." })
  actor!: string;

  @Choice(() => ActorKind, {
    omittable: true,
    description:
      "What it is: any kind except PERSON, and a person cannot get another kind. The id stays; from this revision on the type is another.",
  })
  kind?: ActorKind;

  @Text(500, { lines: "one", omittable: true, description: "The name by which the actor is best known." })
  name?: string;

  @Slug({ omittable: true, description: "A readable name for addresses." })
  slug?: string;

  @Texts(
    { items: 100, length: 200 },
    { omittable: true, description: "Other names: all of them. They replace the earlier ones." },
  )
  aliases?: string[];

  @JurisdictionCode({ optional: true, description: `${jurisdictionGiven} Null if no source says.` })
  jurisdiction?: string | null;

  @JurisdictionCode({ optional: true, description: "The same as `jurisdiction`.", deprecated: itsNewName })
  country?: string | null;

  @Text(2000, { optional: true, description: "One sentence on who this is; null for none." })
  description?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @Inputs(() => ActorLinkInput, {
    most: 50,
    optional: true,
    description: "Pages about the actor: all of them, in place of what they were; null for none.",
  })
  links?: ActorLinkInput[] | null;

  @OnDate({ optional: true, description: "Of a person, when they were born; null if no source says." })
  bornOn?: string | null;

  @OnDate({
    optional: true,
    description: "Of a person, when they died; null while they live, or if no source says.",
  })
  diedOn?: string | null;

  @Reference({
    optional: true,
    description: "The body that an office belongs to; null if that is not known, or if the actor is not an office.",
  })
  body?: string | null;
}

/** Only the input for an office has the field `body`, and only that for a person the dates of birth and death. */
export type AnyActorInput = ActorInput & Pick<RecordOfficeInput, "body"> & Pick<RecordPersonInput, "bornOn" | "diedOn">;
