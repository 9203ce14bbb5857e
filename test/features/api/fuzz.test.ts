import { publicSchema } from "../../../src/graphql/schema";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { Fuzzer } from "../../support/fuzz";
import { codesOf, innards, sendRaw } from "../../support/hostile";
import { startTestServer, type TestServer } from "../../support/server";

/** More by hand: FUZZ_OPERATIONS=5000 FUZZ_SEED=7 npx jest fuzz */
const operations = Number(process.env["FUZZ_OPERATIONS"] ?? 300);
const seed = Number(process.env["FUZZ_SEED"] ?? 20_240_521);
const longestMs = 60_000 + operations * 100;

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer("seeded");
});
afterEach(() => server.stop());

/** Ids of some records of every kind. */
async function ids(): Promise<string[]> {
  const { data } = await server.ask(`{ changes(first: 100) { nodes { record { id } changeSet { id } } } }`);
  const nodes = (data as { changes: { nodes: { record: { id: string } | null; changeSet: { id: string } }[] } }).changes
    .nodes;
  return [...new Set(nodes.flatMap(({ record, changeSet }) => [...(record ? [record.id] : []), changeSet.id]))];
}

interface Came {
  answered: number;
  wrong: unknown[];
}

async function send(write: () => object, headers: Record<string, string> = {}): Promise<Came> {
  const came: Came = { answered: 0, wrong: [] };
  for (let n = 0; n < operations; n++) {
    const operation = write();
    const answer = await sendRaw(server, JSON.stringify(operation), headers);
    const codes = codesOf(answer);
    if (codes.length === 0) came.answered++;
    if (codes.includes("INTERNAL") || innards.test(answer.text)) came.wrong.push({ operation, errors: answer.errors });
  }
  return came;
}

it(
  "whatever is asked, by fields and arguments that the schema has, nothing goes wrong on our side",
  async () => {
    const fuzzer = new Fuzzer(publicSchema(), seed, await ids());

    const { answered, wrong } = await send(() => fuzzer.query());

    expect(wrong).toEqual([]);
    // Else the operations would all be refused before anything runs.
    expect(answered).toBeGreaterThan(operations / 8);
  },
  longestMs,
);

it(
  "whatever is contributed, reviewed, undone or redacted, nothing goes wrong on our side, and the record stays provable",
  async () => {
    const fuzzer = new Fuzzer(publicSchema(), seed, await ids());
    const { token } = await server.signIn({ role: "ADMIN", scopes: ["propose", "review", "admin"] });

    const { answered, wrong } = await send(() => fuzzer.mutation(), { authorization: `Bearer ${token}` });

    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(operations / 20);
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  },
  longestMs,
);
