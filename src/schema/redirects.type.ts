import { FieldResolver, ID, Resolver } from "type-graphql";
import { compute } from "../projection/declare/catalog";
import { recordOf, type Class } from "../projection/declare/record-type";
import { mergedInto } from "../projection/declare/survivor";

/** Shows, on a kind of record that can be merged, the ids that lead to it. Returns the class that tells type-graphql. */
export function redirects(type: Class): Class {
  @Resolver(() => type as never)
  class Redirects {}
  const name = "redirectedFrom";
  const descriptor = { value: () => undefined, writable: true };
  Object.defineProperty(Redirects.prototype, name, descriptor);
  FieldResolver(() => [ID], {
    description:
      "The ids that have been merged into this record, and answer with it since, in the order of the ids; none where that was undone.",
  })(Redirects.prototype, name, descriptor);
  compute(type, name, (row, scope) => mergedInto(scope, recordOf(type).kind, row.id));
  return Redirects;
}
