import { availableParallelism } from "node:os";

/** The number of connections for reads, of each kind. Writes have a pool of their own, that of TypeORM. */
export interface LaneSizes {
  light: number;
  heavy: number;
}

const cores = availableParallelism();
const between = (least: number, most: number, value: number): number =>
  Math.max(least, Math.min(most, Math.floor(value)));

/**
 * Sizes for a machine on which Postgres and this process run together: half the cores for heavy operations, and as many light reads at a
 * time as keep all cores busy. With more of them each read takes longer, and the next request waits longer.
 */
export const usualLanes: LaneSizes = { light: between(4, 10, cores * 2), heavy: between(1, 4, cores / 2) };

/** Connections for files. A page of one takes as long as a heavy operation, and there are many of them. */
export const fileConnections = between(1, 2, cores / 2);
