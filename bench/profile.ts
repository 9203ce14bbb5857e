// node --import ../node_modules/tsx/dist/loader.mjs profile.ts [contender] [commitments] [environment] [question]: where the server's time goes.
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sendAll } from "./client";
import { databaseOf } from "./database";
import { start, stop } from "./processes";

const checkout = `${join(__dirname, "..")}/`;

interface Node {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: number[];
}

(async () => {
  const [name = "ours", commitments = "10000", nodeEnv = "production", asked = "trace"] = process.argv.slice(2);
  const postgres = await databaseOf(Number(commitments), () => undefined);
  const folder = mkdtempSync(join(tmpdir(), "profile-"));
  const file = name.startsWith("postgraphile") ? `${asked}.postgraphile.graphql` : `${asked}.graphql`;
  const query = name === "bare" ? `{ ${asked} }` : readFileSync(join(__dirname, "queries", file), "utf8");
  const extra = ["--cpu-prof", `--cpu-prof-dir=${folder}`, "--cpu-prof-interval=200"];
  const contender = await start(name, postgres, { extra, nodeEnv });
  const bodies = Array.from({ length: Number(process.env["REQUESTS"] ?? 12_000) }, (_, i) =>
    JSON.stringify({
      query,
      variables: {
        n: i,
        day: `20${10 + (i % 14)}-0${1 + (i % 9)}-1${i % 7}`,
        slug: `commitment-${1 + ((i * 7919) % Number(commitments))}`,
      },
    }),
  );
  await sendAll(contender.port, bodies);
  await stop(contender);
  await postgres.stop();
  for (const profile of readdirSync(folder)) summarize(join(folder, profile));
})();

function summarize(file: string): void {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, "utf8")) as {
    nodes: Node[];
    samples: number[];
    timeDeltas: number[];
  };
  const self = new Map<number, number>();
  // The first half is start and warm-up.
  const total = timeDeltas.reduce((a, b) => a + b, 0);
  let elapsed = 0;
  let counted = 0;
  samples.forEach((id, i) => {
    elapsed += timeDeltas[i] as number;
    if (elapsed < total * 0.5) return;
    self.set(id, (self.get(id) ?? 0) + (timeDeltas[i] as number));
    counted++;
  });
  const idle = nodes
    .filter((n) => /^\((idle|program)\)$/.test(n.callFrame.functionName))
    .reduce((sum, n) => sum + (self.get(n.id) ?? 0), 0);
  const busy = [...self.values()].reduce((a, b) => a + b, 0) - idle;
  const byFunction = new Map<string, number>();
  const byPlace = new Map<string, number>();
  const inclusive = new Map<string, number>();
  const parents = new Map<number, number>();
  for (const n of nodes) for (const c of n.children ?? []) parents.set(c, n.id);
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const label = ({ callFrame: { functionName, url, lineNumber } }: Node) =>
    `${functionName || "(anonymous)"} ${url
      .replace(/^.*\/node_modules\//, "")
      .replace(/^file:\/\//, "")
      .replace(checkout, "")}:${lineNumber + 1}`;
  const place = ({ callFrame: { url, functionName } }: Node) =>
    url.startsWith("node:")
      ? "node"
      : url.includes("/node_modules/")
        ? (/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? url)
        : url
          ? url.replace(/^file:\/\//, "").replace(checkout, "")
          : functionName;
  for (const [id, time] of self) {
    const node = byId.get(id) as Node;
    if (/^\((idle|program)\)$/.test(node.callFrame.functionName)) continue;
    byFunction.set(label(node), (byFunction.get(label(node)) ?? 0) + time);
    byPlace.set(place(node), (byPlace.get(place(node)) ?? 0) + time);
    const seen = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const name = label(byId.get(at) as Node);
      if (!seen.has(name)) inclusive.set(name, (inclusive.get(name) ?? 0) + time);
      seen.add(name);
    }
  }
  const print = (title: string, map: Map<string, number>, count: number) => {
    console.log(`\n${title}`);
    for (const [name, time] of [...map].sort((a, b) => b[1] - a[1]).slice(0, count))
      console.log(`${((time / busy) * 100).toFixed(1).padStart(5)} %  ${name}`);
  };
  console.log(file, `${counted} samples, busy ${(busy / 1000).toFixed(0)} ms`);
  print("by file or package (self)", byPlace, 25);
  print("by function (self)", byFunction, 45);
  print("by function (with what it calls)", inclusive, 70);
}
