/**
 * An expression for the state of the database that a statement sees: the transactions whose writes it sees, as PostgreSQL writes a snapshot
 * (`xmin:xmax:xip_list`). Between two statements with the same state, nothing was committed. It holds on a primary; a standby does
 * not list the transactions that are under way.
 */
export const stateOfDatabase = "pg_current_snapshot()::text";
