import { availableParallelism } from "node:os";

/** How many connections there are for reads, of each kind. What writes has a pool of its own, that of TypeORM. */
export interface LaneSizes {
  light: number;
  heavy: number;
}

const cores = availableParallelism();
const between = (least: number, most: number, value: number): number =>
  Math.max(least, Math.min(most, Math.floor(value)));

/**
 * What suits a machine that Postgres shares with this process: half the cores for what is heavy. Of light reads so many at a time as
 * keep all cores busy: with more of them each takes longer, and whoever comes next waits longer.
 */
export const usualLanes: LaneSizes = { light: between(4, 10, cores * 2), heavy: between(1, 4, cores / 2) };
