import type { IncomingHttpHeaders } from "node:http";

export const withToken = "withToken";

/** Handlers by whether a token was brought. */
interface Storage<Handler> {
  get(brought: unknown): Handler | null;
  set(brought: unknown, handler: Handler): void;
}

/** Tells requests that bring a token, good or not, from those that bring none: routes can be for the one or the other. */
export const tokenConstraint = {
  name: withToken,
  deriveConstraint: ({ headers }: { headers: IncomingHttpHeaders }): boolean => headers.authorization !== undefined,
  storage<Handler>(): Storage<Handler> {
    const handlers = new Map<unknown, Handler>();
    return {
      get: (brought) => handlers.get(brought) ?? null,
      set: (brought, handler) => void handlers.set(brought, handler),
    };
  },
};
