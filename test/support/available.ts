/**
 * Tests that need a program which a machine may lack. Without it they are skipped, with a word; in CI they fail, since what is always
 * skipped is never seen to fail.
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
