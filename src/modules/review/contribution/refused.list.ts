import { Args, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { PageOfItems } from "../../../projection/answer/page-of-items";
import { withOwnResolver } from "../../../projection/declare/catalog";
import type { Class } from "../../../projection/declare/record-type";
import { sql } from "../../../projection/declare/sql";
import { declareList } from "../../../schema/list.type";
import { UserError, userErrorOf } from "../../../schema/user-error.type";
import type { Outcome } from "../submission/outcome";

@ObjectType({ description: "An operation that a change set leaves out (`onInvalid`), and why." })
class RefusedOperation {
  @Field(() => Int, {
    description: "Its place among the operations that were sent, from 0: as in `field` of an error.",
  })
  position!: number;

  @Field(() => String, { description: "What kind of edit it is: the name of a mutation, such as `recordMeeting`." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "The local name that it gives its record with `as`; null if it gives none.",
  })
  localName!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The place of the operation with which it fell, because it refers to a record of that one. If that one is corrected, this one may hold as it is. " +
      "Null if it was refused for itself.",
  })
  fellWith!: number | null;

  @Field(() => [UserError], { description: "Everything that was found wrong with it." })
  errors!: UserError[];
}

const refusedList = declareList({
  name: "RefusedOperation",
  to: () => RefusedOperation,
  where: null,
  conditions: {},
  // The items are at hand: nothing is read.
  orders: { POSITION: { by: () => sql`null`, type: "bigint", description: "In the order of the operations." } },
  defaultOrder: { field: "POSITION", direction: "ASC" },
});

const description =
  "With `onInvalid: SKIP`: the operations that were left out, in their order. Null if a submission with the same key was answered before, and its reasons are no " +
  "longer kept: a redaction removes all of them. A cursor means a place among the operations.";

/** The field `refused` of a payload, as a class that shows it to type-graphql. */
export function refusedOperations(payload: abstract new () => { outcome: Outcome }): Class {
  @Resolver(() => payload as never)
  class Refused {
    @FieldResolver(() => refusedList.connection, { nullable: true, description })
    refused(
      @Root() { outcome }: { outcome: Outcome },
      @Args(() => refusedList.args, { validate: false }) args: object,
    ): PageOfItems | null {
      const { refused } = outcome;
      if (!refused) return null;
      const items = refused.map(({ refusals, ...each }) => ({ ...each, errors: refusals.map(userErrorOf) }));
      return PageOfItems.of(refusedList, items, args);
    }
  }
  withOwnResolver(payload, "refused");
  return Refused;
}
