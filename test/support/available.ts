/**
 * Tests that need a program which a machine may not have. Without it they are skipped, with a message. In CI they fail instead, because a
 * test that is always skipped can never fail.
 */
export function describeIf(isThere: boolean, what: string, title: string, tests: () => void): void {
  if (isThere) return describe(title, tests);
  const lack = `${what}: ${title} is not tested`;
  if (process.env.CI) {
    it(title, () => {
      throw new Error(lack);
    });
    return;
  }
  console.warn(lack);
  describe.skip(title, tests);
}
