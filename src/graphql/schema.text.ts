import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";

/** A schema as a file: `schema/schema.graphql`, and what the server hands out. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
