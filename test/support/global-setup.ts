import "reflect-metadata";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../src/database/embedded";
import type * as Prepare from "./prepare.templates";
import { copyOfKept, keep, type KeptCluster } from "./kept-cluster";
import { seededTables, seededKindsVariable, unseeded } from "./templates";

declare global {
  var embeddedForTests: EmbeddedPostgres | undefined;
}

/** One Postgres for the whole run: the server that TEST_DATABASE_URL names, or an embedded one that is thrown away. */
export default async function setUp(): Promise<void> {
  const given = process.env["TEST_DATABASE_URL"];
  try {
    if (given) {
      tellTests(given, "");
      await prepare("nothing");
    } else await startWithTemplates(await copyOfKept());
    process.env[seededKindsVariable] = (await seededTables()).join(",");
  } catch (error) {
    // Jest tears nothing down that was not set up.
    await globalThis.embeddedForTests?.stop();
    throw error;
  }
  forgetDecorators();
}

async function startWithTemplates({ directory, has }: KeptCluster): Promise<void> {
  const start = async () => {
    globalThis.embeddedForTests = await startEmbeddedPostgres({ directory, durable: false });
    tellTests(globalThis.embeddedForTests.ownerUrl, globalThis.embeddedForTests.appUrl);
    return globalThis.embeddedForTests;
  };
  const running = await start();
  if (has === "seeded") return;
  await prepare(has);
  if (process.env[unseeded]) return;
  await running.stop();
  await keep(directory);
  await start();
}

function tellTests(ownerUrl: string, appUrl: string): void {
  process.env["FOLLOWTHROUGH_TEST_OWNER"] = ownerUrl;
  process.env["FOLLOWTHROUGH_TEST_APP"] = appUrl;
}

/** Loads the product only if something has to be prepared. */
async function prepare(has: "nothing" | "empty"): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() wants the name of the compiled file, which is never made
  const { prepareEmpty, prepareSeeded } = require("./prepare.templates") as typeof Prepare;
  if (has === "nothing") await prepareEmpty();
  await prepareSeeded();
}

/**
 * Decorators store their metadata in global variables, and Jest passes its own globals to a test file that it runs in this process: that
 * file would have every entity twice.
 */
function forgetDecorators(): void {
  for (const storage of ["typeormMetadataArgsStorage", "TypeGraphQLMetadataStorage", "classValidatorMetadataStorage"]) {
    Reflect.deleteProperty(globalThis, storage);
  }
}
