import "reflect-metadata";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../src/database/embedded";
import { prepareTemplate } from "./database";

declare global {
  var embeddedForTests: EmbeddedPostgres | undefined;
}

/** One Postgres for the whole run: the server that TEST_DATABASE_URL names, or an embedded one that is thrown away. */
export default async function setUp(): Promise<void> {
  const given = process.env["TEST_DATABASE_URL"];
  if (!given) {
    const directory = mkdtempSync(join(tmpdir(), "followthrough-test-"));
    globalThis.embeddedForTests = await startEmbeddedPostgres({ directory, durable: false });
  }
  process.env["FOLLOWTHROUGH_TEST_OWNER"] = given ?? globalThis.embeddedForTests?.ownerUrl;
  process.env["FOLLOWTHROUGH_TEST_APP"] = globalThis.embeddedForTests?.appUrl ?? "";
  try {
    await prepareTemplate();
  } catch (error) {
    // Jest tears nothing down that was not set up.
    await globalThis.embeddedForTests?.stop();
    throw error;
  }
  forgetDecorators();
}

/**
 * Decorators keep what they are told in global variables, and Jest hands its own globals on to a test file that it runs
 * in this process: that file would know every entity twice.
 */
function forgetDecorators(): void {
  for (const storage of ["typeormMetadataArgsStorage", "TypeGraphQLMetadataStorage", "classValidatorMetadataStorage"]) {
    Reflect.deleteProperty(globalThis, storage);
  }
}
