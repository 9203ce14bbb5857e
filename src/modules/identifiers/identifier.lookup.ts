import { Field } from "type-graphql";
import type { Condition } from "../../projection/declare/list";
import { literal, sql } from "../../projection/declare/sql";
import type { Key } from "../../schema/entry.fields";
import { Filter } from "../../schema/list.type";
import type { Searched } from "../../schema/search";
import { normalised } from "../../values/plain-text";
import type { TrackedKind } from "../../values/record-id";
import { Identifier } from "./identifier.entity";
import { IdentifierInput } from "./identifier.inputs";

/** The conditions of a list of records that can have identifiers. Several identifiers in one `or` find the records of several ids. */
@Filter()
export class IdentifiedFilter {
  @Field(() => IdentifierInput, {
    nullable: true,
    description:
      "Only the one that has this id in a register of somebody else; none if nobody recorded that it has it.",
  })
  identifier?: IdentifierInput;
}

/** The one record of its kind that has this identifier. */
export const hasIdentifier =
  (kind: TrackedKind): Condition =>
  (row, args, name, scope) => {
    const [given, identifier] = [args.inner(name), scope.row(Identifier)];
    const value = given.as("value", "text", (text) => normalised(String(text)));
    return sql`${row.id} = (select ${identifier.col("subjectId")} from ${scope.from(identifier)}
      where ${identifier.col("subjectKind")} = ${literal(kind.toUpperCase())}
        and ${identifier.col("scheme")} = ${given.as("scheme", "text")} and ${identifier.col("value")} = ${value})`;
  };

/** The key `identifier` of an entry field, beside id and slug. */
export const identifierKey = (kind: TrackedKind): Key => ({
  argument: Field(() => IdentifierInput, { nullable: true, description: "Its id in a register of somebody else." }),
  condition: hasIdentifier(kind),
});

/** For a search: the records of a kind that have exactly the given text as an identifier. */
export const knownIn =
  (kind: TrackedKind): NonNullable<Searched["knownAs"]> =>
  (asked, scope) => {
    const identifier = scope.row(Identifier);
    return sql`select ${identifier.col("subjectId")} from ${scope.whole(identifier)}
      where ${identifier.col("subjectKind")} = ${literal(kind.toUpperCase())} and lower(${identifier.col("value")}) = lower(${asked})`;
  };
