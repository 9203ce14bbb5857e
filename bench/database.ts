import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import "reflect-metadata";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../src/database/embedded";
import { ownerDataSource } from "../src/database/data-source";
import { migrate } from "../src/database/migrations";

const sql = (file: string): string => readFileSync(join(__dirname, file), "utf8");

/** What the data were made from: other migrations, or another load.sql, make other data. */
function origin(): string {
  const folder = join(__dirname, "../migrations");
  const ups = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name, "up.sql"), "utf8"));
  return createHash("sha256")
    .update([...ups, sql("load.sql")].join())
    .digest("hex")
    .slice(0, 10);
}

/** How many quotes a commitment rests on, besides those of its follow-ups and assessments (2.6 of each commitment). */
const usualQuotes = 5;

/** An embedded Postgres with that many commitments, under bench/.data; made and filled when it is not there. */
export async function databaseOf(
  commitments: number,
  log: (line: string) => void,
  { quotes = usualQuotes, articles = commitments / 10 }: Partial<Pick<Size, "quotes" | "articles">> = {},
): Promise<EmbeddedPostgres> {
  const unusual = [
    ...(quotes === usualQuotes ? [] : [`${quotes}-quotes`]),
    ...(articles === commitments / 10 ? [] : [`${articles}-articles`]),
  ];
  const size = [commitments, ...unusual].join("-");
  const postgres = await startEmbeddedPostgres({ directory: join(__dirname, ".data", `${size}-${origin()}`), log });
  try {
    const owner = await ownerDataSource(postgres.ownerUrl).initialize();
    await migrate(owner).finally(() => owner.destroy());
    await fill(postgres.ownerUrl, { commitments, quotes, articles }, log);
    return postgres;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

interface Size {
  commitments: number;
  quotes: number;
  articles: number;
}

async function fill(url: string, { commitments, quotes, articles }: Size, log: (line: string) => void): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select to_regclass('bench.done') is not null as filled, to_regnamespace('bench') is not null as begun",
    );
    if (rows[0].filled) return;
    if (rows[0].begun)
      throw new Error(
        `the data in bench/.data for ${commitments} commitments are half filled: delete them and start again`,
      );
    await client.query(
      `select set_config('bench.n', $1, false), set_config('bench.quotes', $2, false), set_config('bench.articles', $3, false),
         set_config('bench.seeds', $4, false)`,
      [String(commitments), String(quotes), String(articles), readdirSync(join(__dirname, "../seeds")).sort().join()],
    );
    for (const step of sql("load.sql")
      .split(/^-- step /m)
      .slice(1)) {
      const [name = "", ...lines] = step.split("\n");
      const started = Date.now();
      for (const statement of name === "vacuum" ? lines.join("\n").split(";") : [lines.join("\n")])
        if (statement.trim()) await client.query(statement);
      log(`  ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
    }
    const wrong = (await client.query(sql("check.sql"))).rows.filter(({ count }) => count !== "0");
    if (wrong.length > 0) throw new Error(`the data break rules: ${JSON.stringify(wrong)}`);
    await client.query("create table bench.done ()");
  } finally {
    await client.end();
  }
}
