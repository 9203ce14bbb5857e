import { sql } from "../../projection/declare/sql";
import { record, translatedKinds, type Module } from "../../schema/module";
import { firstWords } from "../../schema/title.words";
import type { OperationKind } from "../ledger/apply/operation";
import { translationEdges } from "./translation.edges";
import { Translation } from "./translation.entity";
import { TranslationResolver } from "./translation.outdated";
import { translationQueries } from "./translation.resolver";
import { translationOperations } from "./translation.service";

/** Texts of records in other languages. */
export const translations: Module<OperationKind> = {
  name: "translations",
  records: [
    record("translation", Translation, {
      description: "A text of a record in another language.",
      title: (translation) =>
        sql`${firstWords(translation.col("text"))} || ' (' || ${translation.col("language")} || ')'`,
      titleLanguage: (translation) => translation.col("language"),
      part: {
        of: translatedKinds,
        property: "recordId",
        kindProperty: "recordKind",
        translates: "field",
        // The texts of a merged record are removed, with their translations. A translation stays if the survivor has the same text.
        follow: ({ field }, merged, { values, versionWith }) =>
          merged[String(field)] === values[String(field)] ? { recordVersion: versionWith(String(field)) } : null,
      },
      unique: [["recordId", "field", "language"]],
      hidden: ["recordKind"],
    }),
  ],
  operations: translationOperations,
  sentences: {
    translation_once_in_a_language:
      "this text has a translation in this language already: correct that one, or send it with onExisting: UPDATE",
    translation_field_is_name: "must be the name of a field, such as title",
    translation_version_exists: "this version of the record does not exist",
  },
  resolvers: [translationQueries, TranslationResolver, translationEdges],
};
