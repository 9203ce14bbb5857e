import { DatabaseError } from "pg";
import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from "typeorm";

/**
 * Classes of SQLSTATE that are passing problems of the server: no connection (08), a standby that takes no writes (25006), not logged in (28), transaction to be
 * repeated (40), no resources (53), a lock or a statement that took too long, shut down or recovering (55P03, 57), system (58).
 */
const passing = /^(08...|25006|25P0[2-4]|28...|3D...|40...|53...|55P03|57...|58...)$/;

/** Messages of pg and of sockets, without an SQLSTATE, if the database cannot be reached or does not answer. */
const connectionCodes = /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOST\w+|ENET\w+|ENOTFOUND|EAI_AGAIN|ENOENT|EACCES)$/;
const connectionMessages =
  /Connection terminated|Query read timeout|timeout exceeded when trying to connect|connection error and is not queryable|Client was closed|Cannot use a pool after calling end|server closed the connection|Driver not Connected/i;

/** Whether the database is down, restarting, frozen or overloaded; anything else is a fault of the statement. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof QueryFailedError) return isUnavailable(error.driverError);
  // If a connection is lost between two statements, TypeORM has released it before the second.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  if (error instanceof DatabaseError) return passing.test(error.code ?? "");
  const { code = "", message = "" } = (error ?? {}) as { code?: unknown; message?: unknown };
  return connectionCodes.test(String(code)) || connectionMessages.test(String(message));
}

/** Whether another server of Postgres may answer the same read: the failure is not that the statement takes too long. */
export const mayBeReadElsewhere = (error: unknown): boolean =>
  isUnavailable(error) && !(error instanceof DatabaseError && ["57014", "55P03"].includes(error.code ?? ""));
