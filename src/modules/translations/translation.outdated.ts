import { FieldResolver, Resolver } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, literal, sql, type Sql } from "../../projection/declare/sql";
import { declarationOf, translatedKinds } from "../../schema/module";
import { translatableTextsOf } from "../../schema/texts";
import { Translation } from "./translation.entity";
import { isOutdated } from "./translation.texts";

/** Whether the present text differs from the one that was translated. */
export function outdated(translation: Row, scope: Scope): Sql {
  const kinds = translatedKinds().map((kind) => {
    const { type } = declarationOf(kind);
    const record = scope.row(type);
    const fields = translatableTextsOf(type).map(
      (field) => sql`when ${literal(field)} then ${isOutdated(record, field, translation)}`,
    );
    return sql`when ${literal(kind.toUpperCase())} then (select case ${translation.col("field")} ${join(fields, " ")} end
      from ${scope.from(record)} where ${record.id} = ${translation.col("recordId")})`;
  });
  return sql`coalesce(case ${translation.col("recordKind")} ${join(kinds, " ")} end, false)`;
}

@Resolver(() => Translation)
export class TranslationResolver {
  @FieldResolver(() => Boolean, {
    description:
      "Whether it translates an earlier version of the record whose text differs from the present one. Corrections of other fields do not count.",
  })
  outdated(): undefined {
    return undefined;
  }
}

compute(Translation, "outdated", outdated);
