export const numbers = (n: number): string => n.toLocaleString("fr-FR");

/** A number with its noun. */
export const count = (n: number, one: string, other: string): string =>
  `${n.toLocaleString("fr-FR")} ${n < 2 ? one : other}`;
