import { rmSync } from "node:fs";
import { dropTemplate } from "./templates";

export default async function tearDown(): Promise<void> {
  const embedded = globalThis.embeddedForTests;
  if (embedded) {
    await embedded.stop();
    rmSync(embedded.dataDirectory, { recursive: true, force: true });
  } else {
    await dropTemplate("seeded");
    await dropTemplate("empty");
  }
}
