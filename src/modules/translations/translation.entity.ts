import { ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { StoredChoice, StoredText, StoredWholeNumber } from "../../schema/entity.fields";
import { describedEnum } from "../../schema/enum.type";
import { Tracked, type Written } from "../../schema/tracked";

export const Translator = describedEnum("Translator", "Who made a translation.", {
  HUMAN: "A person who reads both languages, or who has checked the translation of a machine.",
  MACHINE: "A machine, and nobody has checked it.",
});
export type Translator = keyof typeof Translator;

@ObjectType({
  implements: Tracked,
  description:
    "A text of a record in another language. It says nothing new, and so needs no evidence. Quotes and headlines of sources are never translated.",
})
@Entity("translation")
export class Translation extends Tracked {
  @Column({ type: "text", name: "record_kind" })
  recordKind!: string;

  @Column({ type: "uuid", name: "record_id" })
  recordId!: string;

  @StoredText({ description: "The field of the record that it translates: `title`, `statement` .." })
  field!: string;

  @StoredText({ description: "The language that it is in: a BCP 47 tag such as `fr` or `pt-BR`." })
  language!: string;

  @StoredText({ description: "The text of that field, in that language." })
  text!: string;

  @StoredChoice(() => Translator, { description: "Who or what has made it." })
  translator!: Translator;

  @StoredWholeNumber({ description: "The `version` of the record whose text it translates." })
  recordVersion!: number;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    translation: Written<Translation>;
  }
}
