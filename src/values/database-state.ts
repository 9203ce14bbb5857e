/** Between the server of Postgres and what it has replayed, in the state of a standby. */
const replayed = " replayed ";

/**
 * An expression for the state of the database that a statement sees: which server of Postgres, by its start, and on a primary the transactions
 * whose writes the statement sees, as PostgreSQL writes a snapshot (`xmin:xmax:xip_list`). Between two statements with the same state, nothing was
 * committed. A standby does not list the transactions that are under way: there it is how far it has replayed the primary's log, and `seenState`
 * says when that holds for the statement.
 */
export const stateOfDatabase = `pg_postmaster_start_time() || case when pg_is_in_recovery() then '${replayed}' || pg_last_wal_replay_lsn() else ' saw ' || pg_current_snapshot() end`;

/**
 * The state that a statement saw, from the state that it returned. On a standby the snapshot of the statement is older than the position that it
 * returns: what was replayed between the two it has not seen. So that position counts only if it was the same before the statement was sent; otherwise null.
 */
export const seenState = (returned: string, before: string | null): string | null =>
  returned === before || !returned.includes(replayed) ? returned : null;

/** The state in which everything was read; null if there was none, or more than one. */
export function onlyState([state = null, ...others]: Iterable<string | null>): string | null {
  return others.length === 0 ? state : null;
}
