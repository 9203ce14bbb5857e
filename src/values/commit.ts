/**
 * Sent before a commit. It may wait for a synchronous standby. If Postgres ended that wait because of the time, it would report the commit as done, with
 * a warning, although no standby has it. Without a limit it waits on, and the client is told that no answer came.
 */
export const committingInTime = "set local statement_timeout = 0";
