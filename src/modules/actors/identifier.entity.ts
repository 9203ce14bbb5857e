import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { Tracked, type Written } from "../../schema/tracked";

@ObjectType({
  implements: Tracked,
  description: "The id of an actor in a register of somebody else (Popolo: Identifier).",
})
@Entity("identifier")
export class Identifier extends Tracked {
  @Column({ type: "uuid", name: "actor_id" })
  @ForeignKey("Actor", { name: "identifier_actor" })
  actorId!: string;

  @Field(() => String, {
    description: "The register: `wikidata`, `lei`, `siren`, `hatvp`, `eu-transparency-register`, `domain` ..",
  })
  @Column({ type: "text" })
  scheme!: string;

  @Field(() => String, { description: "The id in that register." })
  @Column({ type: "text" })
  value!: string;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    identifier: Written<Identifier>;
  }
}
