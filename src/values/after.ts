/** Does something when a promise has settled, whatever it gave: `finally` with one further promise instead of three. */
export const after = <T>(promise: Promise<T>, done: () => unknown): Promise<T> =>
  promise.then(
    (value) => (done(), value),
    (error: unknown) => {
      done();
      throw error;
    },
  );
