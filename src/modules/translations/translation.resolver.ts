import { entryFields, listOf, oneRecord, onlyId } from "../../schema/entry.fields";
import { Translation } from "./translation.entity";
import { translationList } from "./translation.list";

export const translationQueries = entryFields({
  translation: oneRecord(
    () => Translation,
    "One translation; null if there is none with this id.",
    onlyId("translation", "translation"),
  ),
  translations: listOf(
    translationList,
    "Texts of records in other languages, the earliest edit first. With `outdated: true`, the ones that a translator has to check.",
  ),
});
