import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { cachedBytes } from "../../../src/values/cache";
import { listenToStatements } from "../../support/statements";
import { onServer, signedIn } from "../../support/server";

const server = onServer("seeded", { lanes: { light: 1, heavy: 1 } });

/** What somebody with a token asks is always read. */
const ada = signedIn(server);

const slug = "code-of-good-conduct";
const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(" ");

/** Each is another document, and a long one. */
const document = (n: number, fields = 90): string =>
  `{ commitment(slug: "${slug}") { ${times(fields, (i) => `m${n}_${i}: meeting { id }`)} } }`;

async function sendDocuments(from: number, count: number): Promise<void> {
  for (let n = from; n < from + count; n++) {
    const { data, errors } = await server.ask(document(n));
    expect(errors).toBeUndefined();
    expect(Object.keys((data as { commitment: object }).commitment)).toHaveLength(90);
  }
}

/** What is in use once everything is collected that nobody holds. */
function heapInUse(): number {
  setFlagsFromString("--expose_gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

it("what is kept of documents has a bound in bytes, however many are sent, and so has the heap", async () => {
  for (let n = 0; cachedBytes().used < cachedBytes().most * 0.9 && n < 2000; n += 20) await sendDocuments(n, 20);
  const full = heapInUse();

  await sendDocuments(5000, 120);

  const { used, most } = cachedBytes();
  expect(used).toBeLessThanOrEqual(most);
  expect(used).toBeGreaterThan(most / 2);
  expect(heapInUse() - full).toBeLessThan(most / 4);
});

it("a connection gives up the statements that it used least, and goes on answering them", async () => {
  const { sent, stop } = listenToStatements();
  const often = Array.from({ length: 40 }, (_, n) => document(10_000 + n));
  for (let round = 0; round < 4; round++) {
    for (const query of often) {
      expect((await ada.ask(query)).errors).toBeUndefined();
    }
  }
  stop();
  expect(sent.filter((text) => text.startsWith("deallocate"))).not.toHaveLength(0);
});
