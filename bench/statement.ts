// node --import ../node_modules/tsx/dist/loader.mjs statement.ts <commitments> <file.sql> [file.sql ..]
// CPU ms that Postgres spends on one run of a prepared statement whose one parameter is a slug ($1 text; a second is today).
import { readFileSync } from "node:fs";
import { Client } from "pg";
import { databaseOf } from "./database";
import { cpuOf } from "./processes";

(async () => {
  const [commitments = "10000", ...files] = process.argv.slice(2);
  const postgres = await databaseOf(Number(commitments), () => undefined);
  const candidates = [];
  for (const file of files) {
    const client = new Client({ connectionString: postgres.appUrl, options: "-c timezone=UTC -c jit=off" });
    await client.connect();
    const pid = (await client.query("select pg_backend_pid() as pid")).rows[0].pid as number;
    candidates.push({ file, client, pid, text: readFileSync(file, "utf8"), rounds: [] as number[] });
  }
  let n = 0;
  for (let round = 0; round < 12; round++) {
    for (const { client, pid, text, rounds } of candidates) {
      const before = cpuOf(pid) ?? 0;
      for (let i = 0; i < 500; i++) {
        n = (n + 7919) % Number(commitments);
        const slug = `commitment-${n + 1}`;
        const values = [
          text.includes("$3") ? [slug, "2026-11-22", null] : text.includes("$2") ? [slug, "2026-11-22"] : [slug],
        ].flat();
        await client.query({ name: "measured", text, values, rowMode: "array" });
      }
      rounds.push(((cpuOf(pid) ?? 0) - before) / 500);
    }
  }
  for (const { file, client, rounds } of candidates) {
    rounds.sort((a, b) => a - b);
    const plans = (
      await client.query("select generic_plans, custom_plans from pg_prepared_statements where name = 'measured'")
    ).rows[0];
    console.log(`${file}: best ${rounds[0]?.toFixed(3)}, median ${rounds[6]?.toFixed(3)} ms`, plans);
    await client.end();
  }
  await postgres.stop();
})();
