import { ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { ReferenceTo, StoredDate } from "../../schema/entity.fields";
import { LanguageOfWords } from "../../schema/language.field";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";

@ObjectType({
  implements: Tracked,
  description: "A person's dated office in a body, a company or an association (Popolo: Membership in a Post).",
})
@Entity("role")
export class Role extends Tracked {
  @ReferenceTo("Actor")
  personId!: string;

  @ReferenceTo("Actor")
  organisationId!: string;

  @ReferenceTo("Actor", { nullable: true })
  officeId!: string | null;

  @ReadersText({ description: "The office: `Minister of the Interior`." })
  override title!: string;

  @ReferenceTo("Actor", { nullable: true })
  onBehalfOfId!: string | null;

  @ReadersText({
    nullable: true,
    description:
      "The area that it stands for, by its name: of a seat in a parliament, the constituency (Popolo: area). Null if it has none, or nobody " +
      "recorded it.",
  })
  area!: string | null;

  @LanguageOfWords()
  language!: string | null;

  @StoredDate({ nullable: true, column: "from_on", description: "When it began; null if that is not known." })
  from!: string | null;

  @StoredDate({
    nullable: true,
    column: "to_on",
    description: "When it ended; null while it lasts, or if that is not known.",
  })
  to!: string | null;

  @Column({ type: "text", name: "search_text", insert: false, update: false })
  searchText!: string;

  @Column({ type: "tsvector", name: "search_vector", insert: false, update: false, select: false })
  searchVector!: string;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    role: Written<Role, "searchText" | "searchVector"> & { title: string };
  }
}
