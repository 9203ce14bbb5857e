import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { PartialDate } from "../../schema/partial-date";
import { LanguageOfWords } from "../../schema/language.field";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";

@ObjectType({
  implements: Tracked,
  description: "A person's dated office in a body, a company or an association (Popolo: Membership in a Post).",
})
@Entity("role")
export class Role extends Tracked {
  @Column({ type: "uuid", name: "person_id" })
  @ForeignKey("Actor", { name: "role_person" })
  personId!: string;

  @Column({ type: "uuid", name: "organisation_id" })
  @ForeignKey("Actor", { name: "role_organisation" })
  organisationId!: string;

  @Column({ type: "uuid", name: "office_id", nullable: true })
  @ForeignKey("Actor", { name: "role_office" })
  officeId!: string | null;

  @Field(() => String, { description: "The office: `Minister of the Interior`." })
  @ReadersText()
  @Column({ type: "text" })
  override title!: string;

  @Column({ type: "uuid", name: "on_behalf_of_id", nullable: true })
  @ForeignKey("Actor", { name: "role_on_behalf_of" })
  onBehalfOfId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The area that it stands for, by its name: of a seat in a parliament, the constituency (Popolo: area). Null if it has none, or nobody " +
      "recorded it.",
  })
  @ReadersText()
  @Column({ type: "text", nullable: true })
  area!: string | null;

  @LanguageOfWords()
  language!: string | null;

  @Field(() => PartialDate, { nullable: true, description: "When it began; null if that is not known." })
  @Column({ type: "text", name: "from_on", nullable: true })
  from!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: "When it ended; null while it lasts, or if that is not known.",
  })
  @Column({ type: "text", name: "to_on", nullable: true })
  to!: string | null;

  @Column({ type: "text", name: "search_text", insert: false, update: false })
  searchText!: string;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    role: Written<Role, "searchText"> & { title: string };
  }
}
