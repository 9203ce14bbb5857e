/**
 * Makes something before the tests of the block, once for all of them, and ends it after them. It has its name from the beginning, as a
 * constant, and is there from the first test on.
 */
export function beforeTests<Made extends object>(make: () => Promise<Made>, end?: (made: Made) => unknown): Made {
  let made: Made | undefined;
  beforeAll(async () => {
    made = await make();
  });
  if (end) afterAll(() => made && end(made));
  return new Proxy({} as Made, {
    get(_, property) {
      if (!made) throw new Error(`${String(property)} is asked for before the tests begin`);
      const value: unknown = Reflect.get(made, property, made);
      return typeof value === "function" ? (value.bind(made) as unknown) : value;
    },
  });
}
