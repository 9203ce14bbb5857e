import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import "reflect-metadata";
import { Client } from "pg";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../src/database/embedded";
import { post } from "./client";
import { backendCpu, backendCpuSince, cpuOf, start, stop, type Contender } from "./processes";
import { tokenFor } from "./token";

/**
 * One `recordMeeting` a request, with three participants and a quote, from one writer and from many at once: CPU time of server and Postgres
 * for each, and how many a second; beside them transactions of one row, which is what COMMIT allows. Each contender has a Postgres of its own.
 * With `--bulk 2500` so many in one change set, with two participants and a quote each.
 */
const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "ours" },
    rounds: { type: "string", default: "5" },
    requests: { type: "string", default: "240" },
    writers: { type: "string", default: "16" },
    bulk: { type: "string", default: "0" },
    profile: { type: "boolean", default: false },
  },
});
const [rounds, requests, writers, bulk] = [options.rounds, options.requests, options.writers, options.bulk].map(Number) as [number, number, number, number];

interface Writing extends Contender {
  postgres: EmbeddedPostgres;
  token: string;
  source: string;
  people: string[];
}

interface Taken {
  alone: number;
  together: number;
  server: number;
  postgres: number;
}

const submission = `mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) {
  changeSet { revision } records(first: 100) { nodes { id } } errors { field message } } }`;
const mutation = `mutation ($input: RecordMeetingInput!) { recordMeeting(input: $input) { meeting { id slug } changeSet { revision } errors { field message } } }`;

interface Answered {
  changeSet: { revision: number } | null;
  records?: { nodes: { id: string }[] };
}

async function send(to: Pick<Writing, "port" | "token">, query: string, name: string, input: object): Promise<Answered> {
  const answer = JSON.parse(await post(to.port, JSON.stringify({ query, variables: { input } }), to.token)) as {
    data?: Record<string, Answered>;
  };
  const answered = answer.data?.[name];
  if (!answered?.changeSet) throw new Error(JSON.stringify(answer).slice(0, 2000));
  return answered;
}

const text = "They met and spoke about the market, about what is sold in it and who may sell it, and about the rules that the ministry prepares for the next year.";

/** The record that the meetings are about: a report and those who meet. Their ids. */
async function beginning(to: Pick<Writing, "port" | "token">): Promise<{ source: string; people: string[] }> {
  const { records } = await send(to, submission, "submitChangeSet", {
    summary: "Those who meet.",
    operations: [
      { recordSourceArticle: { as: "s", url: "https://news.example/meetings", title: "The meetings", publisher: "The Example", language: "en", text } },
      ...Array.from({ length: 40 }, (_, n) => ({
        recordPerson: { as: `p${n}`, name: `Person ${n}`, identifiers: [{ scheme: "bench", value: String(n) }], confirmedDistinct: true },
      })),
    ],
  });
  const [source = "", ...people] = (records?.nodes ?? []).map(({ id }) => id);
  return { source, people };
}

let recorded = 0;
function meeting({ source, people }: Writing, participants = 3): object {
  const n = recorded++;
  return {
    title: `Meeting ${n}`,
    date: `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`,
    status: "HELD",
    evidence: [{ source, quote: "They met and spoke", stance: "SUPPORTS", role: "ORIGIN" }],
    participations: Array.from({ length: participants }, (_, each) => ({
      actor: people[(n * participants + each) % people.length],
      role: "ATTENDEE",
      attendance: "ATTENDED",
    })),
  };
}

/** So many at a time, until all are done; how many a second. */
async function rate(atOnce: number, all: number, one: (writer: number) => Promise<unknown>): Promise<number> {
  let left = all;
  const started = performance.now();
  const worker = async (writer: number): Promise<void> => {
    while (left-- > 0) await one(writer);
  };
  await Promise.all(Array.from({ length: atOnce }, (_, writer) => worker(writer)));
  return (all * 1000) / (performance.now() - started);
}

/** The CPU time in ms that some work takes. */
async function spentOn<T>(to: Writing, work: () => Promise<T>): Promise<{ done: T } & Pick<Taken, "server" | "postgres">> {
  const before = { server: cpuOf(to.process.pid ?? 0) ?? 0, backends: backendCpu(to.postgres) };
  const done = await work();
  const server = (cpuOf(to.process.pid ?? 0) ?? 0) - before.server;
  return { done, server, postgres: backendCpuSince(before.backends, backendCpu(to.postgres)) };
}

async function measure(to: Writing): Promise<Taken> {
  const record = () => send(to, mutation, "recordMeeting", meeting(to));
  const { done: alone, server, postgres } = await spentOn(to, () => rate(1, requests, record));
  return { alone, together: await rate(writers, requests, record), server: server / requests, postgres: postgres / requests };
}

/** How many rows a second, and the CPU time of all of them. A meeting is five rows: with its participants, its quote and its operation. */
async function measureBulk(to: Writing): Promise<Partial<Taken>> {
  const operations = Array.from({ length: bulk }, () => ({ recordMeeting: meeting(to, 2) }));
  const one = () => send(to, submission, "submitChangeSet", { summary: "What a register says.", operations });
  const { done, server, postgres } = await spentOn(to, () => rate(1, 1, one));
  return { together: bulk * 5 * done, server, postgres };
}

/** What COMMIT allows: a row in each transaction, from one connection and from many. */
async function commits({ ownerUrl }: EmbeddedPostgres): Promise<Pick<Taken, "alone" | "together">> {
  const clients = Array.from({ length: writers }, () => new Client({ connectionString: ownerUrl }));
  await Promise.all(clients.map((each) => each.connect()));
  await clients[0]?.query("create table if not exists bench_commits (n int)");
  const one = (writer: number) => (clients[writer] as Client).query("insert into bench_commits values (1)");
  const [alone, together] = [await rate(1, requests, one), await rate(writers, requests * 4, one)];
  await Promise.all(clients.map((each) => each.end()));
  return { alone, together };
}

async function begin(name: string): Promise<Writing> {
  const directory = mkdtempSync(join(tmpdir(), "followthrough-meetings-"));
  const postgres = await startEmbeddedPostgres({ directory, log: () => undefined });
  const extra = options.profile ? ["--cpu-prof", "--cpu-prof-dir=profiles"] : [];
  const contender = await start(name, postgres, { extra });
  const writing = { ...contender, postgres, token: await tokenFor(postgres) };
  return { ...writing, ...(await beginning(writing)) };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

function report(name: string, taken: Partial<Taken>[]): void {
  const of = (key: keyof Taken, digits: number): string => {
    const all = taken.flatMap((each) => each[key] ?? []);
    return (all.length > 0 ? median(all).toFixed(digits) : "").padStart(8);
  };
  console.log(`${name.padEnd(30)} ${of("alone", 0)} ${of("together", 0)} ${of("server", 2)} ${of("postgres", 2)}`);
}

async function main(): Promise<void> {
  const contenders: Writing[] = [];
  try {
    for (const name of options.only.split(",")) contenders.push(await begin(name));
    const taken = new Map(contenders.map(({ name }) => [name, [] as Partial<Taken>[]]));
    const allowed: Pick<Taken, "alone" | "together">[] = [];
    for (let round = 0; round <= rounds; round++) {
      for (const each of contenders) {
        const figures = await (bulk > 0 ? measureBulk(each) : measure(each));
        // The first round warms up.
        if (round > 0) taken.get(each.name)?.push(figures);
      }
      if (bulk === 0) allowed.push(await commits((contenders[0] as Writing).postgres));
    }
    if (bulk > 0) console.log(`${bulk} meetings in one change set; medians of ${rounds}\n${"".padEnd(30)}            rows/s  server ms  Postgres ms, of all`);
    else console.log(`one meeting a request; medians of ${rounds} rounds of ${requests}\n${"".padEnd(30)}  alone/s  ${writers} at once/s  server ms  Postgres ms`);
    for (const [name, figures] of taken) report(name, figures);
    if (bulk === 0) report("COMMIT of one row", allowed);
  } finally {
    for (const each of contenders) await stop(each).finally(() => each.postgres.stop());
    for (const { postgres } of contenders) rmSync(postgres.dataDirectory, { recursive: true, force: true });
  }
}

void main();
