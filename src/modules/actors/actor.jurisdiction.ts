import { FieldResolver } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import { sql } from "../../projection/declare/sql";
import { makeResolver } from "../../schema/made.class";
import { Actor } from "./actor.entity";

export const actorCountry = makeResolver(() => Actor, {
  country: {
    decorate: FieldResolver(() => String, {
      nullable: true,
      description:
        "The country of `jurisdiction`, as its ISO 3166-1 alpha-2 code: `AU` of `AU-NSW`. Null for bodies of the EU and the UN.",
    }),
  },
});

compute(Actor, "country", (actor) => {
  const code = actor.col("jurisdiction");
  return sql`case when ${code} not in ('EU', 'UN') then left(${code}, 2) end`;
});
