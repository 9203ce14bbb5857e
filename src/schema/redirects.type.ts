import { FieldResolver, ID } from "type-graphql";
import { compute } from "../projection/declare/catalog";
import { recordOf, type Class } from "../projection/declare/record-type";
import { mergedInto } from "../projection/declare/survivor";
import { makeResolver } from "./made.class";

/** Adds to a kind of record that can be merged a field with the ids that redirect to it. Returns the class for type-graphql. */
export function redirects(type: Class): Class {
  const name = "redirectedFrom";
  compute(type, name, (row, scope) => mergedInto(scope, recordOf(type).kind, row.id));
  const decorate = FieldResolver(() => [ID], {
    description:
      "The ids that have been merged into this record, and answer with it since, in the order of the ids; none if the merge was reverted.",
  });
  return makeResolver(() => type, { [name]: { decorate } });
}
