import { Arg, FieldResolver } from "type-graphql";
import { addEdge, computedField, localise } from "../../projection/declare/catalog";
import type { Class } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { languagesWanted, mostLanguages } from "../../projection/declare/wanted";
import type { Arguments } from "../../projection/declare/arguments";
import { makeResolver } from "../../schema/made.class";
import type { RecordDeclaration } from "../../schema/module";
import { Costs } from "../../schema/price";
import { readersTexts, textOf, textsOf, type TextProperty } from "../../schema/texts";
import { Tombstone } from "../../schema/tombstone";
import { Tracked } from "../../schema/tracked";
import { asRecorded, TextInLanguage, textIn, textWithLanguage } from "./translation.texts";

const wanted = Arg("in", () => [String], {
  nullable: true,
  description:
    "Languages (BCP 47), the most wanted first: the text in the first that there is, translated or not; else as it was recorded. `fr` finds " +
    `\`fr-CA\` as well, and \`fr-CA\` finds \`fr\`. At most ${mostLanguages}.`,
}) as (target: object, field: string, place: number) => void;

const nameOf = (property: string): string => `${property}Text`;

/** Gives the field of every text that readers see the argument `in`, and adds a field that also says in which language the text is. */
export function localisedFields(declarations: readonly RecordDeclaration[]): Class[] {
  readersTexts().forEach(localiseText);
  declarations.forEach(localiseTitle);
  const owners = [...new Set(readersTexts().map(({ owner }) => owner))];
  const ofTexts = owners.map((owner) =>
    textFields(
      owner,
      readersTexts().flatMap((text) => (text.owner === owner ? text.property : [])),
    ),
  );
  return [textFields(Tracked, ["title"]), textFields(Tombstone, ["title"]), ...ofTexts];
}

/** The fields of some texts: each with the argument `in`, and beside it the one that says in which language it is. */
export function textFields(owner: Class, properties: readonly string[]): Class {
  const inLanguages = properties.map((property) => {
    Costs(({ has }) => (has("in") ? 1 : 0))(owner.prototype as object, property);
    // The field has its type and description already; here it gets its argument.
    return [property, { decorate: FieldResolver(() => String), parameters: [wanted] }] as const;
  });
  const withLanguage = properties.map((property) => {
    const decorate = FieldResolver(() => TextInLanguage, {
      nullable: property !== "title",
      description: `The same text as \`${property}(in:)\`, with its language and whether it is a translation.`,
    });
    return [nameOf(property), { decorate, parameters: [wanted] }] as const;
  });
  return makeResolver(() => owner, Object.fromEntries([...inLanguages, ...withLanguage]));
}

function localiseText(text: TextProperty): void {
  const { owner, property } = text;
  localise(owner, property, (row, scope, languages) => textIn(row, text, scope, languages));
  addRow(owner, property, (row, scope, languages) => textWithLanguage(row, text, scope, languages));
}

/** A title that is a text of the record is read like that text. Other titles are made of texts of other records, which are read in the language. */
function localiseTitle({ type, types, title, titleLanguage }: RecordDeclaration): void {
  const own = typeof title === "string" ? textsOf(type).find(({ property }) => property === title) : undefined;
  if (title === undefined) return;
  const titleOf = (row: Row, scope: Scope): Sql =>
    typeof title === "string" ? textOf(row, title, scope) : title(row, scope);
  for (const each of [type, ...(types ?? [])]) {
    localise(each, "title", (row, scope, languages) => titleOf(row, scope.speaking(languages)));
    addRow(each, "title", (row, scope, languages) =>
      own
        ? textWithLanguage(row, own, scope, languages)
        : sql`select ${asRecorded(titleOf(row, languages ? scope.speaking(languages) : scope), titleLanguage?.(row, scope) ?? sql`null`)}`,
    );
  }
}

const titleOfTombstone = (gone: Row, scope: Scope): Sql =>
  computedField(Tombstone.name, "title")?.(gone, scope, undefined as never) ?? sql`null`;

localise(Tombstone, "title", titleOfTombstone);
addRow(Tombstone, "title", (gone, scope) => sql`select ${asRecorded(titleOfTombstone(gone, scope), sql`'en'`)}`);

/** Adds the field that says in which language a text is; `row` selects one row of TextInLanguage, or none. */
export function addRow(type: Class, property: string, row: (from: Row, scope: Scope, wanted: Sql | null) => Sql): void {
  addEdge(type, nameOf(property), {
    kind: "one",
    to: () => TextInLanguage,
    on: () => sql`true`,
    source: (from, scope, args: Arguments) => row(from, scope, args.has("in") ? languagesWanted(args) : null),
  });
}
