/** A number with its noun. */
export const count = (n: number, one: string, other: string): string =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : other}`;

export const numbers = (n: number): string => n.toLocaleString("en-GB");
