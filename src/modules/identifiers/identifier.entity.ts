import { ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { StoredText } from "../../schema/entity.fields";
import { Tracked, type Written } from "../../schema/tracked";

@ObjectType({
  implements: Tracked,
  description: "The id of a record in a register of somebody else (Popolo: Identifier).",
})
@Entity("identifier")
export class Identifier extends Tracked {
  @Column({ type: "uuid", name: "subject_id" })
  subjectId!: string;

  @StoredText({
    description: "The register: `wikidata`, `lei`, `siren`, `hatvp`, `eu-transparency-register`, `domain` ..",
  })
  scheme!: string;

  @StoredText({ description: "The id in that register." })
  value!: string;

  @Column({ type: "text", name: "subject_kind" })
  subjectKind!: string;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    identifier: Written<Identifier>;
  }
}
