import "reflect-metadata";
import { newPlace, startApi, startNodes } from "../test/cluster/support/cluster";
import { cpuSecondsOf, type Node } from "../test/cluster/support/node";

/**
 * Which server does the work, with no replica, one and two: CPU time of each process for one read. On one machine they share its cores, so the rate says
 * little; what the writer is left with says what a replica takes from it. Run as `npm run replicas` (needs Debian's postgresql-15).
 */
const reads = Number(process.argv[2] ?? 4000);
const atOnce = 16;

/** Another question each time, so that none is answered from what is kept. */
const trace = `query ($n: Int!, $search: String) {
  commitment(slug: "code-of-good-conduct") { title verdict evidence(first: 20) { nodes { value sourceArticle { publisher } } }
    meeting { title participations { actor { name } } } timeline { nodes { event title } } }
  actors(first: $n, search: $search) { nodes { name } } }`;
let asked = 0;

async function ask(url: string): Promise<void> {
  const variables = { n: 1 + (asked++ % 20), search: `a${asked}` };
  const response = await fetch(url, {
    method: "POST",
    // A balancer would tell many addresses apart: they have different replicas as their homes.
    headers: { "content-type": "application/json", "x-forwarded-for": `198.51.100.${asked % 250}` },
    body: JSON.stringify({ query: trace, variables }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
}

async function load(url: string, count: number): Promise<void> {
  let left = count;
  const loop = async () => {
    while (left-- > 0) await ask(url);
  };
  await Promise.all(Array.from({ length: atOnce }, loop));
}

async function measure(nodes: readonly Node[], replicas: readonly Node[]): Promise<void> {
  const [writer] = nodes;
  const readUrls = replicas.map((node) => node.url("owner")).join(",");
  const settings = { DATABASE_URL: writer?.url("owner") ?? "", DATABASE_READ_URLS: readUrls, HOST: "127.0.0.1" };
  const limits = { POINTS_PER_MINUTE: "0", RATE_LIMIT_PER_MINUTE: "0", TRUST_PROXY: "loopback" };
  const { command, url } = await startApi({ ...settings, ...limits }, 0);
  await load(url, 500);
  const all = () => Promise.all([cpuSecondsOf(command.process.pid ?? 0), ...nodes.map((node) => node.cpuSeconds())]);
  const before = await all();
  const started = performance.now();
  await load(url, reads);
  const seconds = (performance.now() - started) / 1000;
  const after = await all();
  const ms = after.map((cpu, place) => ((cpu - (before[place] ?? 0)) / reads) * 1000);
  console.log(
    [replicas.length, (reads / seconds).toFixed(0), ...ms.map((each) => each.toFixed(2))]
      .map((each) => String(each).padStart(9))
      .join(" "),
  );
  await command.end();
}

async function main(): Promise<void> {
  const { place, ends, stop } = await newPlace();
  try {
    const { nodes } = await startNodes(place, ends);
    console.log(" replicas   reads/s    server    writer replica 1 replica 2   (ms of CPU for one read)");
    for (const count of [0, 1, 2, 0, 1, 2]) await measure(nodes, nodes.slice(1, 1 + count));
  } finally {
    await stop();
  }
}

void main();
