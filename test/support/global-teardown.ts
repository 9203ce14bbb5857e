import { rmSync } from "node:fs";
import { dropTemplate } from "./database";

export default async function tearDown(): Promise<void> {
  await dropTemplate();
  const embedded = globalThis.embeddedForTests;
  await embedded?.stop();
  if (embedded) rmSync(embedded.dataDirectory, { recursive: true, force: true });
}
