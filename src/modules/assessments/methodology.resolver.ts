import { entryFields, listOf } from "../../schema/entry.fields";
import { methodologyList } from "./methodology.list";

export const methodologyQueries = entryFields({
  methodologies: listOf(
    methodologyList,
    "The methodologies whose scales and rules assessments follow, by name unless ordered otherwise. Each edition is one item.",
  ),
});
