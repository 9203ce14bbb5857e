// npm run documents -- [documents] [--heap 256]
// Sends that many different documents to a server with a small heap, on 127.0.0.1 only: short and long ones, aliases, variables of many
// shapes, the same ones often enough to be prepared, and some that are not valid. Prints what the server and Postgres take meanwhile.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import "reflect-metadata";
import { post } from "./client";
import { databaseOf } from "./database";
import { start, stop, type Contender } from "./processes";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { heap: { type: "string", default: "256" }, commitments: { type: "string", default: "100000" } },
});
const most = Math.min(Number(positionals[0] ?? "100000"), 1_000_000);
const concurrency = 8;

const repeat = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(" ");

type Kind = (n: number) => { query: string; variables?: unknown };

/** Each writes a document that none before was like: by its names, its length, its variables. */
const kinds: readonly Kind[] = [
  (n) => ({ query: `{ c${n}: commitment(slug: "commitment-${n}") { slug title } }` }),
  (n) => ({ query: `{ commitment(slug: "commitment-1") { ${repeat(1 + (n % 90), (i) => `a${n}_${i}: title`)} } }` }),
  (n) => ({
    query: `query ($slug${n}: String, $n: Int) { commitment(slug: $slug${n}) { slug e${n}: evidence(first: $n) { nodes { quote } } } }`,
    variables: { [`slug${n}`]: "commitment-2", n: 1 + (n % 5) },
  }),
  // One document, a new shape of its variables each time.
  (n) => ({
    query: `query ($w: CommitmentWhere) { commitments(first: 1, where: $w) { nodes { slug } } }`,
    variables: { w: { or: Array.from({ length: n % 40 }, (_, i) => ({ overdue: ((n >> i % 20) & 1) === 1 })) } },
  }),
  (n) => ({ query: `{ ${repeat(20, (i) => `m${n}_${i}: meeting(slug: "meeting-${i}") { slug participations { actor { name } } }`)} }` }),
  (n) => ({ query: `{ commitment(slug: "commitment-3") { nothing${n} } }` }),
  (n) => ({ query: `{ commitment(slug: "commitment-3") { slug ` + `#${n}` }),
  (n) => ({ query: `{ __type(name: "Commitment") { f${n}: fields { name } } }` }),
  // Often enough to be prepared in a connection.
  (n) => ({ query: `{ p${Math.floor(n / 40)}: commitment(slug: "commitment-4") { slug parties { actor { name } } } }` }),
];

const rssOf = (server: Contender): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, "utf8"))?.[1]) / 1024;

(async () => {
  const postgres = await databaseOf(Number(options.commitments), console.log);
  const server = await start("ours", postgres, { extra: [`--max-old-space-size=${options.heap}`] });
  let [sent, answered, refused] = [0, 0, 0];
  const began = Date.now();
  const worker = async (): Promise<void> => {
    while (sent < most) {
      const n = sent++;
      const answer = await post(server.port, JSON.stringify((kinds[n % kinds.length] as Kind)(n)));
      if (answer.includes('"INTERNAL"')) throw new Error(`${n}: ${answer.slice(0, 300)}`);
      if (answer.startsWith('{"errors"')) refused++;
      else answered++;
      if (n % 10_000 === 9999)
        console.log(`${n + 1} documents, ${Math.round((Date.now() - began) / 1000)} s: the server takes ${Math.round(rssOf(server))} MB`);
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, worker));
    console.log(`${answered} answered, ${refused} refused, none INTERNAL; the server takes ${Math.round(rssOf(server))} MB and goes on`);
  } finally {
    await stop(server);
    await postgres.stop();
  }
})().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
