import { namedBy } from "../../projection/declare/edge";
import type { Class } from "../../projection/declare/record-type";
import { connectionTo, edges, reference } from "../../schema/edges.type";
import { Tracked } from "../../schema/tracked";
import { Translation } from "./translation.entity";
import { translationList } from "./translation.list";

export const translationEdges = edges(Translation, {
  record: reference(
    () => Tracked,
    (translation) => translation.col("recordKind"),
    (translation) => translation.col("recordId"),
    "The record whose text it is.",
  ),
});

/** On a type whose texts can be translated. */
export const translationsOf = (type: Class): Class =>
  edges(type, {
    translations: connectionTo(
      translationList,
      namedBy("recordId"),
      "Its texts in other languages, as they were recorded.",
    ),
  });
