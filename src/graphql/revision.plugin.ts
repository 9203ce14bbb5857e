import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "../modules/accounts/request.context";

/**
 * Puts into `extensions` at which revision and instant the answer was read: asking again with
 * `atRevision` and `asOf` set to these gives the same answer for ever.
 */
export const answeredAt: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue: { reader } }) {
        if (response.body.kind !== "single" || !reader.answered) return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, ...reader.answered };
      },
    };
  },
};
