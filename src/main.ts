import "./config";
import "reflect-metadata";
import { backup } from "./cli/backup";
import { build } from "./cli/build";
import { openDatabase } from "./cli/database";
import { dump } from "./cli/dump";
import { importFiles } from "./cli/import";
import { restore } from "./cli/restore";
import { emitSchema } from "./cli/schema";
import { seed } from "./cli/seed";
import { serve } from "./cli/serve";
import { token } from "./cli/token";
import { verify } from "./cli/verify";
import { readConfig } from "./config";

const log = (line: string) => console.log(line);

const commands: Record<string, (...args: string[]) => Promise<void> | void> = {
  serve: () => serve(readConfig()),
  async migrate() {
    const database = await openDatabase(readConfig(), log);
    await database.close();
  },
  async seed() {
    const database = await openDatabase(readConfig(), log);
    await database.asInstallation((source) => seed(source, log)).finally(() => database.close());
  },
  token: (...args) => token(readConfig(), args),
  backup: (...args) => backup(readConfig(), args),
  dump: (...args) => dump(readConfig(), args),
  restore: (...args) => restore(readConfig(), args),
  "verify-ledger": (...args) => verify(readConfig(), args),
  import: (...args) => importFiles(args),
  build: () => build(log),
  schema: (...args) => emitSchema(args),
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
