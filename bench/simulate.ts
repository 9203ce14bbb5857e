// npm run simulate -- [--commitments 10000000] [--readers 1000] [--mix repeat=30,list=10] [--every 10] [--writes 1] [--cores 4] [--cpu 0.7]
// A simulation on paper: what the parts carry and how many are needed, from costs that were measured (simulate.costs.ts) and from nothing else.
// It loads no server. `*` marks what goes beyond the numbers of commitments that were measured.
import { parseArgs } from "node:util";
import { connections, disk, kinds, memory, upkeep, usualMix, writing, type Kind } from "./simulate.costs";

const { values: options } = parseArgs({
  options: {
    commitments: { type: "string", default: "10000000" },
    readers: { type: "string", default: "1000" },
    mix: { type: "string", default: usualMix },
    // Seconds between two requests of a reader.
    every: { type: "string", default: "10" },
    // Change sets of one operation a second.
    writes: { type: "string", default: "1" },
    // Of a machine with Postgres; a process of the API uses one.
    cores: { type: "string", default: "4" },
    cpu: { type: "string", default: "0.7" },
  },
});
type Flag = Exclude<keyof typeof options, "mix">;

function positive(flag: Flag): number {
  const value = Number(options[flag]);
  if (!(value > 0 && value < Infinity)) throw new Error(`--${flag}: ${options[flag]} is no number above 0`);
  return value;
}

const [commitments, readers, cores, writes] = [
  positive("commitments"),
  positive("readers"),
  positive("cores"),
  positive("writes"),
];
/** CPU ms that one core gives in a second. */
const msOfCore = 1000 * positive("cpu");
const rate = readers / positive("every");
const statementTimeoutMs = 5000;

interface Estimate {
  ms: number;
  extrapolated: boolean;
}

/** Of two measured points the power that leads through both, if it rises; of one its own. */
function postgresMs({ postgres: [first, second] }: Kind, n: number): Estimate {
  if (!second) return { ms: first[1], extrapolated: n > first[0] };
  const power = powerOf(first, second);
  return { ms: second[1] * (n / second[0]) ** power, extrapolated: n > second[0] };
}

const powerOf = (first: readonly [number, number], second: readonly [number, number]): number =>
  Math.max(0, Math.log(second[1] / first[1]) / Math.log(second[0] / first[0]));

/** With how many commitments a statement takes that long, one core working on it; infinite if it does not grow. */
function commitmentsUntil(kind: Kind, ms: number): number {
  const [first, second] = kind.postgres;
  const power = second ? powerOf(first, second) : 0;
  return second && power > 0 ? second[0] * (ms / second[1]) ** (1 / power) : Infinity;
}

/** The part of each kind in what readers ask, which add up to 1. */
function mixOf(text: string): Map<string, number> {
  const parts = text.split(",").map((part) => part.split("=") as [string, string]);
  for (const [name, share] of parts)
    if (!kinds[name] || !(Number(share) >= 0))
      throw new Error(`--mix: ${name}=${share}; known are ${Object.keys(kinds).join(", ")}`);
  const sum = parts.reduce((all, [, share]) => all + Number(share), 0);
  return new Map(parts.map(([name, share]) => [name, Number(share) / sum]));
}

const round = (value: number): string =>
  Number(value.toPrecision(2)).toLocaleString("en", { maximumFractionDigits: 3 });
const star = ({ extrapolated }: Estimate): string => (extrapolated ? "*" : " ");
const refused = ({ ms }: Estimate): boolean => ms > statementTimeoutMs;

function tellWhatPartsCarry(): void {
  console.log(`What each part carries at ${options.cpu} of its CPU, of one kind alone, requests/s:`);
  console.log(`${"".padEnd(46)}   CPU ms: server  Postgres   a process   ${cores} cores of Postgres`);
  for (const kind of Object.values(kinds)) {
    const read = postgresMs(kind, commitments);
    const figures = [
      round(kind.server).padStart(7),
      `${round(read.ms)}${star(read)}`.padStart(9),
      round(msOfCore / kind.server).padStart(11),
    ];
    const carried = refused(read) ? "refused: over 5 s" : round((cores * msOfCore) / read.ms);
    console.log(`  ${kind.what.padEnd(52)} ${figures.join(" ")}   ${carried.padStart(10)}`);
  }
}

function tellWhatTheWriterCarries(): void {
  const { one, many } = writing;
  const [inTurn, byCpu] = [msOfCore / one.postgres, (cores * msOfCore) / one.postgres];
  console.log(
    `\nThe writer, change sets of one operation: from ${round(inTurn)}/s (all of it done in turn, on one core) to ${round(byCpu)}/s (${cores} cores);`,
  );
  console.log(
    `  ${round(one.together)}/s were seen from 16 at once, on 2 cores that clients, server and Postgres shared with others.`,
  );
  console.log(
    `  In change sets of ${many.operations.toLocaleString("en")}: ${round((msOfCore / many.postgres) * many.operations)} operations/s, one after the other.`,
  );
  console.log(`  A process of the API sends on ${round(msOfCore / one.server)} change sets/s.`);
}

function tellTheSpace(): void {
  const gigabytes = (bytes: number): string => `${round((bytes * commitments) / 1e9)} GB`;
  const total = Object.values(disk.bytes).reduce((sum, { tables, indexes }) => sum + tables + indexes, 0);
  const { tables, indexes } = disk.bytes.public;
  const mark = commitments > disk.most ? "*" : "";
  console.log(`\nRows: ${round(disk.rows * commitments)}${mark}, with their history.`);
  console.log(
    `Disk: ${gigabytes(total)}${mark} on the writer and on each replica, and as much again for a base backup beside it.`,
  );
  console.log(
    `Memory for light reads from RAM: ${gigabytes(tables + indexes)}${mark} if all is read alike (tables ${gigabytes(tables)}, indexes ${gigabytes(indexes)}),`,
  );
  console.log(
    `  ${gigabytes((tables + indexes) * memory.hotShare)} if readers ask for ${memory.hotShare * 100}% of it. A process of the API: ${memory.process} MB.`,
  );
}

/** What all readers together keep busy. */
interface Needs {
  /** Cores' worth at the share of CPU that may be used. */
  api: number;
  postgres: number;
  /** Connections for heavy operations that are in use on average, one core working for each. */
  heavy: number;
  refused: number;
}

function needsOf(mix: Map<string, number>): Needs {
  const needs: Needs = { api: 0, postgres: 0, heavy: 0, refused: 0 };
  for (const [name, share] of mix) {
    const kind = kinds[name] as Kind;
    const read = postgresMs(kind, commitments);
    needs.api += (rate * share * kind.server) / msOfCore;
    // What would run into the time limit is refused before it begins.
    if (refused(read)) needs.refused += share;
    else needs.postgres += (rate * share * read.ms) / msOfCore;
    if (kind.heavy && !refused(read)) needs.heavy += (rate * share * read.ms) / 1000;
  }
  return needs;
}

function tellWhatReadersNeed(mix: Map<string, number>, { api, postgres, refused: lost }: Needs): void {
  const forThousand = (value: number): string => round((value * 1000) / readers);
  console.log(
    `\n${readers.toLocaleString("en")} readers, each a request every ${options.every} s: ${round(rate)} requests/s of`,
  );
  console.log(`  ${[...mix].map(([name, share]) => `${name} ${round(share * 100)}%`).join(", ")}`);
  console.log(
    `  on average ${round((api * msOfCore) / rate)} ms of the server and ${round((postgres * msOfCore) / rate)} of Postgres; ${round(lost * 100)}% are refused for what they would take`,
  );
  console.log(`  processes of the API, a core each: ${Math.ceil(api)} (${round(api)} busy)`);
  console.log(
    `  machines of Postgres for reads, ${cores} cores each: ${Math.ceil(postgres / cores)} (${round(postgres)} cores busy); the writer is one, while it has them to spare`,
  );
  console.log(`  for each 1,000 readers: ${forThousand(api)} processes, ${forThousand(postgres)} cores of Postgres`);
}

function tellTheLimits(mix: Map<string, number>, needs: Needs): void {
  console.log("\nWhat gives way as commitments become more (a statement may take 5 s):");
  const ends = [...mix.keys()]
    .map((name) => kinds[name] as Kind)
    .map((kind) => ({ kind, at: commitmentsUntil(kind, statementTimeoutMs) }))
    .filter(({ at }) => at < commitments * 100)
    .sort((a, b) => a.at - b.at);
  for (const { kind, at } of ends)
    console.log(`  at ${round(at).padStart(12)}${at < commitments ? " (past)" : ""}: ${kind.what} is refused`);
  console.log("as readers become more (with these commitments):");
  for (const { at, what } of limitsOfReaders(needs)) console.log(`  at ${round(at).padStart(12)}: ${what}`);
  console.log("as writers become more: the one core that applies change sets in turn, of which");
  console.log(`  ${options.writes}/s take at most ${round(((writes * writing.one.postgres) / msOfCore) * 100)}%`);
  console.log("and what the operator waits for, in one process:");
  for (const { what, secondsFor100000 } of upkeep)
    console.log(`  ${hours((secondsFor100000 * commitments) / 100_000).padStart(12)}*: ${what}`);
}

function limitsOfReaders({ api, postgres, heavy }: Needs): { at: number; what: string }[] {
  const processes = Math.floor(connections.usual / connections.ofProcess);
  return [
    { at: readers / api, what: "one process is busy: add one" },
    { at: (readers * cores) / postgres, what: `${cores} cores of Postgres are busy: add a replica` },
    {
      at: (readers * connections.heavy * (msOfCore / 1000)) / heavy,
      what: `the ${connections.heavy} heavy connections of one process are busy: heavy operations are told to wait`,
    },
    {
      at: (readers * processes) / api,
      what: `${processes} processes have nearly all of ${connections.usual} connections: PgBouncer, or smaller pools`,
    },
  ]
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at);
}

const hours = (seconds: number): string =>
  seconds < 5400 ? `${round(seconds / 60)} minutes` : `${round(seconds / 3600)} hours`;

console.log(`On paper: ${commitments.toLocaleString("en")} commitments. * is beyond what was measured.\n`);
tellWhatPartsCarry();
tellWhatTheWriterCarries();
tellTheSpace();
const mix = mixOf(options.mix);
const needs = needsOf(mix);
tellWhatReadersNeed(mix, needs);
tellTheLimits(mix, needs);
