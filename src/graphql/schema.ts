import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { answerFromProjection } from "../kernel/projection/resolve";
import { Association, GovernmentBody, Person, TechCompany } from "../modules/actors/actor.entity";
import { Identifier } from "../modules/actors/identifier.entity";
import { resolvers } from "../modules";

/** The public schema. */
export function buildPublicSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as never,
    orphanedTypes: [Person, GovernmentBody, TechCompany, Association, Identifier],
    validate: { skipMissingProperties: false },
  });
  answerFromProjection(schema);
  return schema;
}
