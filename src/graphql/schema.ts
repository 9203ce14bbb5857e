import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { answerFromProjection } from "../kernel/projection/resolve";
import { Association, GovernmentBody, Person, TechCompany } from "../modules/actors/actor.entity";
import { Identifier } from "../modules/actors/identifier.entity";
import { resolvers } from "../modules";

const queryDescription =
  "Everything that can be read. Every field takes `asOf` and `atRevision`; however much an operation selects, it is read " +
  "in one statement, at one revision, which the answer names in `extensions.revision`.";

/** The public schema. */
export function buildPublicSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as never,
    orphanedTypes: [Person, GovernmentBody, TechCompany, Association, Identifier],
    validate: { skipMissingProperties: false },
  });
  answerFromProjection(schema);
  const query = schema.getQueryType();
  if (query) query.description = queryDescription;
  return schema;
}
