import "./config";
import "reflect-metadata";
import { readConfig } from "./config";

const log = (line: string) => console.log(line);

/** Each loads only what it needs: loading the whole server takes seconds. */
const commands: Record<string, (...args: string[]) => Promise<void>> = {
  async serve() {
    const { serve } = await import("./cli/serve.js");
    await serve(readConfig());
  },
  async migrate() {
    const { openDatabase } = await import("./cli/database.js");
    const database = await openDatabase(readConfig(), log);
    await database.close();
  },
  async seed() {
    const { openDatabase } = await import("./cli/database.js");
    const { seed } = await import("./cli/seed.js");
    const database = await openDatabase(readConfig(), log);
    await database.asInstallation((source) => seed(source, log)).finally(() => database.close());
  },
  async token(...args) {
    const { token } = await import("./cli/token.js");
    await token(readConfig(), args);
  },
  async backup(...args) {
    const { backup } = await import("./cli/backup.js");
    await backup(readConfig(), args);
  },
  async dump(...args) {
    const { dump } = await import("./cli/dump.js");
    await dump(readConfig(), args);
  },
  async restore(...args) {
    const { restore } = await import("./cli/restore.js");
    await restore(readConfig(), args);
  },
  async "verify-ledger"(...args) {
    const { verify } = await import("./cli/verify.js");
    await verify(readConfig(), args);
  },
  async import(...args) {
    const { importFiles } = await import("./cli/import.js");
    await importFiles(args);
  },
  async build() {
    const { build } = await import("./cli/build.js");
    await build(log);
  },
  async schema(...args) {
    const { emitSchema } = await import("./cli/schema.js");
    await emitSchema(args);
  },
};

async function main([name = "serve", ...args]: string[]): Promise<void> {
  const command = commands[name];
  if (!command) throw new Error(`There is no command ${name}; there are ${Object.keys(commands).join(", ")}.`);
  await command(...args);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
