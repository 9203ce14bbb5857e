import { Ambient } from "./ambient";

/**
 * Sent before a commit. It may wait for a synchronous standby. If Postgres ended that wait because of the time, it would report the commit as done, with
 * a warning, although no standby has it. Without a limit it waits on, and the client is told that no answer came.
 */
export const committingInTime = "set local statement_timeout = 0";

/** Until the end of the transaction, a statement may take so many times as long. */
export const longerStatements = `select set_config('statement_timeout', (setting::bigint * $1::integer)::text, true)
  from pg_settings where name = 'statement_timeout'`;

const longer = new Ambient<number>();

/** Does the work; an answer of the database may take so many times as long. */
export const waitingLonger = <T>(times: number, work: () => Promise<T>): Promise<T> => longer.run(times, work);

export const timesLonger = (): number => longer.get() ?? 1;
