import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataSource, MigrationInterface, QueryRunner } from "typeorm";

const folder = join(__dirname, "../../migrations");
/** TypeORM orders migrations by a time in their name; ours are numbered. */
const firstTime = 1_700_000_000_000;
const lockKey = "7021500, 2";

/** A folder of plain SQL, `0001_ledger/up.sql` and `down.sql`, as TypeORM wants it. */
function migrationOf(name: string): new () => MigrationInterface {
  const [number = "", title = ""] = name.split(/_(.*)/);
  const read = (file: string) => readFileSync(join(folder, name, file), "utf8");
  return class {
    name = `${title}${firstTime + Number(number)}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(read("up.sql"));
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(read("down.sql"));
    }
  };
}

export const migrations = (): (new () => MigrationInterface)[] => readdirSync(folder).sort().map(migrationOf);

/** Brings the tables up to date. Processes that start together take turns. */
export async function migrate(owner: DataSource): Promise<string[]> {
  const turn = owner.createQueryRunner();
  try {
    await turn.query(`select pg_advisory_lock(${lockKey})`);
    const done = await owner.runMigrations({ transaction: "each" });
    return done.map(({ name }) => name);
  } finally {
    await turn.query(`select pg_advisory_unlock(${lockKey})`);
    await turn.release();
  }
}
