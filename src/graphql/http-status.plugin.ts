import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "./context";

/** GraphQL over HTTP: with `application/json`, a well-formed request is answered with 200, whatever the answer. */
export const httpStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {};
  },
};
