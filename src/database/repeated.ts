import type { PoolClient } from "pg";
import { QueryFailedError, QueryRunnerAlreadyReleasedError, type QueryRunner } from "typeorm";
import { prepared } from "./prepared";

/** Sends a statement under its name, and answers as TypeORM does. */
export async function sendRepeated(
  runner: QueryRunner,
  { name, text, values = [] }: { name: string; text: string; values: unknown[] | undefined },
): Promise<unknown> {
  if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError();
  const client = (await runner.connect()) as PoolClient;
  try {
    const { command, rows, rowCount } = await client.query(await prepared(client, { name, text, values }));
    return command === "UPDATE" || command === "DELETE" ? [rows, rowCount] : rows;
  } catch (error) {
    throw new QueryFailedError(text, values, error as Error);
  }
}
