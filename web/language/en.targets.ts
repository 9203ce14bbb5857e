import { count } from "./en.numbers";

/** Numbers that were promised, and what was measured of them. */
export const targets = {
  title: "Targets",
  note: "What was measured is held against the number. That is arithmetic: the rating may say otherwise.",
  more: (n: number): string => `And ${count(n, "more", "more")}.`,
  comparison: {
    AT_LEAST: (amount: string): string => `At least ${amount}`,
    AT_MOST: (amount: string): string => `At most ${amount}`,
    EXACTLY: (amount: string): string => `Exactly ${amount}`,
  },
  between: (low: string, high: string): string => `Between ${low} and ${high}`,
  by: (due: string): string => ` by ${due}`,
  baseline: (number: string, when: string | null): string => `; baseline ${number}${when === null ? "" : ` ${when}`}`,
  promisedBy: (actor: string): string => `Promised by ${actor}`,
  askedOf: (actor: string): string => `Asked of ${actor}`,
  none: "We know of no measurement. That does not mean zero.",
  latest: (amount: string, when: string): string => `Latest measurement: ${amount}, ${when}`,
  provisional: "provisional",
  final: "final",
  replaced: "replaced by a later figure",
  disputed: (value: string): string => `another source says ${value}`,
  earlier: (n: number): string => `And ${count(n, "earlier measurement", "earlier measurements")}.`,
  period: "Period",
  measured: "Measured",
  meets: "Meets the target",
  line: "target",
  before: "baseline",
  drawn: (n: number): string =>
    `A drawing of the ${count(n, "measurement", "measurements")} in the table below, with the target.`,
};
