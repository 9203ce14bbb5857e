import "reflect-metadata";
import { rmSync } from "node:fs";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../../src/database/embedded";
import { dropTemplate, seededKindsVariable, seededTables, tellTests, unseeded } from "../templates";
import { copyOfKept, keep, type KeptCluster } from "./kept-cluster";
import type * as Prepare from "./prepare.templates";

/**
 * A process that holds one Postgres for the whole run: the server that TEST_DATABASE_URL names, or an embedded one that is thrown away.
 * It tells its parent the variables that the tests need, and ends with it. See global-setup.js.
 */
let embedded: EmbeddedPostgres | undefined;

async function start(): Promise<void> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) {
    tellTests(given, "");
    await prepare("nothing");
  } else await startWithTemplates(await copyOfKept());
  process.env[seededKindsVariable] = (await seededTables()).join(",");
}

async function startWithTemplates({ directory, has }: KeptCluster): Promise<void> {
  const begin = async () => {
    embedded = await startEmbeddedPostgres({ directory, durable: false });
    tellTests(embedded.ownerUrl, embedded.appUrl);
    return embedded;
  };
  const running = await begin();
  if (has === "seeded") return;
  await prepare(has);
  if (process.env[unseeded]) return;
  await running.stop();
  await keep(directory);
  await begin();
}

/** Loads the product only if something has to be prepared. */
async function prepare(has: "nothing" | "empty"): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() wants the name of the compiled file, which is never made
  const { prepareEmpty, prepareSeeded } = require("./prepare.templates") as typeof Prepare;
  if (has === "nothing") await prepareEmpty();
  await prepareSeeded();
}

async function stop(): Promise<void> {
  if (embedded) {
    await embedded.stop();
    rmSync(embedded.dataDirectory, { recursive: true, force: true });
  } else {
    await dropTemplate("seeded");
    await dropTemplate("empty");
  }
}

async function serve(): Promise<void> {
  const over = new Promise((resolve) => process.once("disconnect", resolve));
  // The parent decides when the run is over, also when somebody interrupts it.
  process.on("SIGINT", () => undefined);
  try {
    await start();
    const told = Object.entries(process.env).filter(([name]) => name.startsWith("FOLLOWTHROUGH_TEST_"));
    process.send?.(Object.fromEntries(told));
    await over;
  } finally {
    await stop();
  }
}

void serve();
