/** The handlers of a route, by the value of a constraint. */
export interface Storage<Handler> {
  get(value: unknown): Handler | null;
  set(value: unknown, handler: Handler): void;
}

export function constraintStorage<Handler>(): Storage<Handler> {
  const handlers = new Map<unknown, Handler>();
  return {
    get: (value) => handlers.get(value) ?? null,
    set: (value, handler) => void handlers.set(value, handler),
  };
}
