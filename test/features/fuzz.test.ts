import { buildPublicSchema } from "../../src/graphql/schema";
import { Fuzzer } from "../support/fuzz";
import { codesOf, innards, sendRaw } from "../support/hostile";
import { startTestServer, type TestServer } from "../support/server";

/** More by hand: FUZZ_OPERATIONS=5000 FUZZ_SEED=7 npx jest fuzz */
const operations = Number(process.env["FUZZ_OPERATIONS"] ?? 300);
const seed = Number(process.env["FUZZ_SEED"] ?? 20_240_521);

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it(
  "whatever is asked, by fields and arguments that the schema has, nothing goes wrong on our side",
  async () => {
    const fuzzer = new Fuzzer(buildPublicSchema(), seed);
    const wrong: unknown[] = [];
    let answered = 0;
    for (let n = 0; n < operations; n++) {
      const operation = fuzzer.operation();
      const answer = await sendRaw(server, JSON.stringify(operation));
      const codes = codesOf(answer);
      if (codes.length === 0) answered++;
      if (codes.includes("INTERNAL") || innards.test(answer.text)) wrong.push({ operation, errors: answer.errors });
    }
    expect(wrong).toEqual([]);
    // Else the operations would all be refused before anything runs.
    expect(answered).toBeGreaterThan(operations / 8);
  },
  60_000 + operations * 100,
);
