import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "./context";

/**
 * Puts into `extensions` at which revision and instant the answer was read: asking again with
 * `atRevision` and `asOf` set to these gives the same answer for ever.
 */
export const answeredAt: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response, contextValue: { reader } }) {
        if (response.body.kind !== "single" || reader.revision === null) return Promise.resolve();
        const { singleResult } = response.body;
        singleResult.extensions = {
          ...singleResult.extensions,
          revision: reader.revision,
          asOf: reader.now.toISOString(),
        };
        return Promise.resolve();
      },
    }),
};
