/**
 * An expression for the state of the database that a statement sees: the transactions whose writes it sees, as PostgreSQL writes a snapshot
 * (`xmin:xmax:xip_list`). Between two statements with the same state, nothing was committed. It holds on a primary; a standby does
 * not list the transactions that are under way.
 */
export const stateOfDatabase = "pg_current_snapshot()::text";

/** The state in which everything was read; null if there was none, or more than one. */
export function onlyState([state = null, ...others]: Iterable<string | null>): string | null {
  return others.length === 0 ? state : null;
}
