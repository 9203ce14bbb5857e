import { deepStrictEqual, strictEqual } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { post, sendAll } from "./client";
import { databaseOf } from "./database";
import { backendCpu, backendCpuSince, contenderNames, cpuOf, start, stop, type Contender } from "./processes";

const { values: options } = parseArgs({
  options: {
    commitments: { type: "string", default: "100000" },
    requests: { type: "string", default: "4000" },
    rounds: { type: "string", default: "8" },
    query: { type: "string", default: "trace" },
    "warm-up": { type: "string", default: "8000" },
    only: { type: "string" },
    "node-env": { type: "string", default: "production" },
  },
});

/** The trace of one commitment, a list of twenty with two connections each, two fields of one commitment, or nothing of the record. */
const questions = ["trace", "list", "small", "typename"] as const;
const asked = questions.find((name) => name === options.query);
if (!asked) throw new Error(`--query: ${options.query} is none of ${questions.join(", ")}`);

/** The document that a contender gets; undefined where it has no such query. */
function documentFor(name: string): string | undefined {
  const kind = name.split("@")[0] ?? "";
  if (kind === "bare") return `{ ${asked} }`;
  if (kind === "constant" && asked !== "typename") return undefined;
  const file = join(
    __dirname,
    "queries",
    kind === "postgraphile" ? `${asked}.postgraphile.graphql` : `${asked}.graphql`,
  );
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

const names = options.only?.split(",") ?? contenderNames.filter(documentFor);
/** What the constant sends, whatever is asked. */
const typenameAnswer = '{"data":{"__typename":"Query"}}';
const documents = new Map(names.map((name) => [name, documentFor(name)]));
const firstDay = Date.UTC(2012, 0, 1);
const dayMs = 86_400_000;

/** The day before which the listed commitments were made, of the twelve years in which most of them were. */
const dayOf = (slug: string): string =>
  new Date(firstDay + (Number(slug.replace(/\D/g, "")) % 4383) * dayMs).toISOString().slice(0, 10);

const variablesFor = {
  trace: (slug: string) => ({ slug }),
  list: (slug: string) => ({ day: dayOf(slug) }),
  small: (slug: string) => ({ slug }),
  typename: () => ({}),
};

let sent = 0;

/** No two are the same, so that none is answered from what is kept: days come again, and so does what takes no variable. Nobody declares `n`. */
const bodyFor = (name: string, slug: string): string =>
  JSON.stringify({ query: documents.get(name), variables: { ...variablesFor[asked](slug), n: ++sent } });

/** CPU ms per request of one round. */
interface Usage {
  server: number;
  postgres: number;
}

async function measure(commitments: number): Promise<Map<string, Usage[]>> {
  const postgres = await databaseOf(commitments, console.log);
  const contenders: Contender[] = [];
  try {
    for (const name of names) contenders.push(await start(name, postgres, { nodeEnv: options["node-env"] }));
    for (const { name, port } of contenders) if (name === "constant") await give(port, typenameAnswer);
    await compareAnswers(contenders);
    const slugs = slugsOf(commitments);
    for (const { name, port } of contenders)
      await sendAll(
        port,
        take(slugs, Number(options["warm-up"])).map((slug) => bodyFor(name, slug)),
      );
    const used = new Map<string, Usage[]>(contenders.map(({ name }) => [name, []]));
    const perRound = Math.ceil(Number(options.requests) / Number(options.rounds));
    for (let round = 0; round < Number(options.rounds); round++) {
      for (const contender of round % 2 ? contenders.toReversed() : contenders) {
        const { name, port } = contender;
        // Connections that a pool gave up while it was not its turn are opened, and their statements prepared, outside the count.
        await sendAll(
          port,
          take(slugs, 150).map((slug) => bodyFor(name, slug)),
        );
        const bodies = take(slugs, perRound).map((slug) => bodyFor(name, slug));
        const before = { server: cpuOf(contender.process.pid ?? 0) ?? 0, backends: backendCpu(postgres) };
        await sendAll(port, bodies);
        used.get(name)?.push({
          server: ((cpuOf(contender.process.pid ?? 0) ?? 0) - before.server) / perRound,
          postgres: backendCpuSince(before.backends, backendCpu(postgres)) / perRound,
        });
      }
    }
    return used;
  } finally {
    for (const contender of contenders) await stop(contender);
    await postgres.stop();
  }
}

async function give(port: number, body: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  await fetch(`http://127.0.0.1:${port}/graphql`, { method: "PUT", headers, body });
}

/** Has no factor in common with any power of ten, so the steps reach every commitment before they come to one again. */
const step = 61_803;

/** A different one for each request, in an order that is the same in every run. */
function* slugsOf(commitments: number): Generator<string, never> {
  for (let at = 0; ; at = (at + step) % commitments) yield `commitment-${1 + at}`;
}

const take = (slugs: Generator<string, never>, count: number): string[] =>
  Array.from({ length: count }, () => slugs.next().value);

/** Whose JSON is written from the same document, so that it must be the same to the byte. */
const writtenAlike = (name: string): boolean => !/^(postgraphile|bare)/.test(name);

/**
 * Before anything is measured, and several times, since some compile what comes again: ours, Yoga and Mercurius must answer with the same bytes; the bare one,
 * whose spaces are those of Postgres, with the same values under the same names; PostGraphile, whose names differ, with the same values.
 */
async function compareAnswers(contenders: Contender[]): Promise<void> {
  for (const slug of ["commitment-1", "commitment-777", "commitment-9999"]) {
    for (let times = 0; times < 3; times++) {
      const bodies = new Map<string, string>();
      for (const { name, port } of contenders) bodies.set(name, await post(port, bodyFor(name, slug)));
      compareBodies(bodies);
    }
  }
}

function compareBodies(bodies: Map<string, string>): void {
  const answers = new Map<string, unknown>();
  for (const [name, body] of bodies) {
    const { data, errors } = JSON.parse(body);
    if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    answers.set(name, data);
  }
  const [first, ...others] = [...answers.values()].map((data) => valuesIn(data).sort());
  for (const other of others)
    deepStrictEqual({ missing: less(first, other), added: less(other, first) }, { missing: [], added: [] });
  const [reference, ...same] = [...answers].filter(([name]) => !name.startsWith("postgraphile"));
  for (const [, data] of same) deepStrictEqual(data, reference?.[1]);
  const [bytes, ...alike] = [...bodies].filter(([name]) => writtenAlike(name)).map(([, body]) => dataOf(body));
  for (const other of alike) strictEqual(other, bytes);
}

/** The bytes of the data; ours says after them what the answer cost. */
const dataOf = (body: string): string => body.trimEnd().replace(/,"extensions":\{.*\}\}$/, "}");

const less = (values: readonly string[] = [], others: readonly string[] = []): string[] =>
  values.filter(
    (value, place) =>
      values.indexOf(value) === place &&
      values.filter((each) => each === value).length > others.filter((each) => each === value).length,
  );

/** Every value below, without the prefix of ids. */
function valuesIn(answer: unknown): string[] {
  if (answer === null) return [];
  if (typeof answer === "object") return Object.values(answer).flatMap(valuesIn);
  return [String(answer).replace(/^[a-z_]+_(?=[0-9a-f]{8}-)/, "")];
}

const totalOf = ({ server, postgres }: Usage): number => server + postgres;

/** The rounds of one contender in a line: medians, and the total of its best round. */
function report(commitments: number, used: Map<string, Usage[]>): Map<string, number> {
  console.log(
    `\n${commitments.toLocaleString("en")} commitments: CPU ms per request, median of ${options.rounds} rounds`,
  );
  console.log(`${"".padEnd(32)}server  Postgres   total   total of the best round`);
  for (const [name, rounds] of used) {
    const figures = [median(rounds.map(({ server }) => server)), median(rounds.map(({ postgres }) => postgres))];
    const totals = rounds.map(totalOf);
    const [server = "", postgres = "", total = "", best = ""] = [...figures, median(totals), Math.min(...totals)].map(
      (n) => n.toFixed(3),
    );
    console.log(`${name.padEnd(32)}${server}     ${postgres}   ${total}   ${best}`);
  }
  for (const other of used.keys()) if (!other.startsWith("ours")) compareWith(other, used);
  return new Map([...used].map(([name, rounds]) => [name, median(rounds.map(totalOf))]));
}

/** What ours may cost beside another one. */
const goals: Record<string, Record<string, number>> = {
  trace: { postgraphile: 0.5, bare: 1.15 },
  list: { postgraphile: 0.6, bare: 0.75 },
  typename: { constant: 2.5 },
};
const goalFor = (other: string): string => {
  const goal = goals[asked ?? ""]?.[other];
  return goal === undefined ? "" : ` (goal: at most ${goal})`;
};

/** What ours costs beside another one: the median of the ratios within each round, and from which to which they go. */
function compareWith(other: string, used: Map<string, Usage[]>): void {
  for (const [name, rounds] of used) {
    if (!name.startsWith("ours")) continue;
    const ratios = rounds.map((round, i) => totalOf(round) / totalOf(used.get(other)?.[i] as Usage));
    const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
    console.log(`${name} / ${other}: ${median(ratios).toFixed(2)}, ${least} to ${most}${goalFor(other)}`);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

(async () => {
  const totals: (readonly [number, Map<string, number>])[] = [];
  for (const commitments of options.commitments.split(",").map(Number)) {
    totals.push([commitments, report(commitments, await measure(commitments))]);
  }
  const [least, most] = [totals[0], totals.at(-1)];
  if (!least || !most || least === most) return;
  console.log("");
  for (const [name, total] of most[1]) {
    const growth = total / (least[1].get(name) ?? NaN);
    console.log(
      `${name}: ${most[0].toLocaleString("en")} cost ${growth.toFixed(2)} times what ${least[0].toLocaleString("en")} do (goal for ours: at most 1.3)`,
    );
  }
})();
