import type { Came } from "./contribute";

/** The operations that a change set leaves out. */
export const refused = (args = "first: 100"): string =>
  `refused(${args}) { totalCount nodes { position name localName fellWith errors { code field message } }
    pageInfo { hasNextPage endCursor } }`;
export const selection = `changeSet { id status version revision operations { totalCount } } created updated unchanged
  records { totalCount } ${refused()} errors { code field message }`;

export interface Refused {
  position: number;
  name: string;
  localName: string | null;
  fellWith: number | null;
  errors: { code: string; field: string; message: string }[];
}
export const refusedIn = ({ refused: list }: Came): Refused[] => list.nodes;
/** For each operation that was left out: its position, the position of the operation that caused it, and the reason. */
export const told = (came: Came): [number, number | null, string | undefined][] =>
  refusedIn(came).map(({ position, fellWith, errors }) => [position, fellWith, errors[0]?.code]);
