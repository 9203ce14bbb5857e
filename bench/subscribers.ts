// npm run subscribers -- [--subscribers 200] [--events 1000] [--distinct] [--commitments 1000]
// Subscribers of one process, half over WebSocket and half as server-sent events, while another process writes. Prints how long after the answer to a write the
// event of it has reached the median and the last subscriber, the memory of the process before and after, and its CPU time. `--distinct`: each with a filter of its own.
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createClient } from "graphql-ws";
import { iso31661 } from "iso-3166";
import "reflect-metadata";
import WebSocket from "ws";
import { post } from "./client";
import { databaseOf } from "./database";
import { cpuOf, start, stop } from "./processes";
import { tokenFor } from "./token";

const { values: options } = parseArgs({
  options: {
    subscribers: { type: "string", default: "200" },
    events: { type: "string", default: "1000" },
    commitments: { type: "string", default: "1000" },
    distinct: { type: "boolean", default: false },
  },
});
const [subscribers, events] = [Number(options.subscribers), Number(options.events)];

const selection = "revision changes { nodes { change record { __typename ... on Actor { name kind country } } changes { field after } } }";
const query = `subscription ($jurisdiction: [String!], $after: Int) { changed(jurisdiction: $jurisdiction, afterRevision: $after) { ${selection} } }`;

type Heard = (revision: number) => void;

function overWebSocket(port: number, variables: object, heard: Heard): void {
  const client = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  client.subscribe<{ changed: { revision: number } }>(
    { query, variables: variables as never },
    { next: ({ data }) => heard(data?.changed.revision ?? NaN), error: console.error, complete: () => undefined },
  );
}

async function asEvents(port: number, variables: object, heard: Heard): Promise<void> {
  const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const { body, status } = await fetch(`http://127.0.0.1:${port}/graphql?${asked}`, { headers: { accept: "text/event-stream" } });
  if (status !== 200 || !body) throw new Error(`refused with ${status}`);
  let rest = "";
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) if (part.startsWith("event: next")) heard(Number(/\nid: (\d+)/.exec(part)?.[1]));
  }
}

const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
const at = (sorted: readonly number[], part: number): string => `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(0)} ms`;

async function main(): Promise<void> {
  const postgres = await databaseOf(Number(options.commitments), console.log);
  const settings = { SUBSCRIPTIONS_PER_CLIENT: "5000", SUBSCRIPTIONS: "5000" };
  const told = await start("ours", postgres, { settings });
  const writes = await start("ours", postgres);
  const token = await tokenFor(postgres);
  const arrived = new Map<number, number[]>();
  const note: Heard = (revision) => (arrived.get(revision) ?? arrived.set(revision, []).get(revision))?.push(performance.now());
  const ask = async (port: number, body: object) => JSON.parse(await post(port, JSON.stringify(body), token));
  const { data } = await ask(writes.port, { query: "{ revision { number } }" });
  for (let n = 0; n < subscribers; n++) {
    const jurisdiction = options.distinct ? ["UZ", iso31661[n % iso31661.length]?.alpha2] : ["UZ"];
    const variables = { jurisdiction, after: data.revision?.number ?? 0 };
    if (n % 2) overWebSocket(told.port, variables, note);
    else void asEvents(told.port, variables, note);
  }
  await delay(5000);
  const pid = told.process.pid ?? 0;
  const took: { last: number; median: number }[] = [];
  const missing: number[] = [];
  let before = 0;
  let cpu = 0;
  const begun = performance.now();
  const write = `mutation ($name: String!) { recordGovernmentBody(input: { name: $name, jurisdiction: "UZ", confirmedDistinct: true }) { changeSet { revision } errors { message } } }`;
  for (let n = 0; n < events + 50; n++) {
    if (n === 50) [before, cpu] = [memoryOf(pid), cpuOf(pid) ?? 0];
    const answer = await ask(writes.port, { query: write, variables: { name: `Bench ${Date.now()} ${n}` } });
    const revision = answer.data?.recordGovernmentBody?.changeSet?.revision as number;
    if (!revision) throw new Error(JSON.stringify(answer));
    const written = performance.now();
    if (n % 100 === 0) console.log(n, `${memoryOf(pid).toFixed(0)} MB`);
    void (async () => {
      for (let tries = 0; tries < 300 && (arrived.get(revision)?.length ?? 0) < subscribers; tries++) await delay(100);
      const times = (arrived.get(revision) ?? []).map((time) => time - written).sort((one, other) => one - other);
      if (times.length !== subscribers) missing.push(revision);
      took.push({ last: times.at(-1) ?? NaN, median: times[Math.floor(times.length / 2)] ?? NaN });
      arrived.delete(revision);
    })();
  }
  const seconds = (performance.now() - begun) / 1000;
  while (took.length < events + 50) await delay(100);
  const sorted = (which: "last" | "median") => took.slice(50).map((each) => each[which]).sort((one, other) => one - other);
  console.log({ subscribers, events, missing: missing.length, perSecond: (took.length / seconds).toFixed(1) });
  console.log("median subscriber", { p50: at(sorted("median"), 0.5), p99: at(sorted("median"), 0.99) });
  console.log("last subscriber", { p50: at(sorted("last"), 0.5), p99: at(sorted("last"), 0.99), most: at(sorted("last"), 1) });
  console.log("memory", { before: `${before.toFixed(0)} MB`, after: `${memoryOf(pid).toFixed(0)} MB` });
  console.log("CPU of the server", `${(((cpuOf(pid) ?? 0) - cpu) / events).toFixed(1)} ms an event`);
  await Promise.all([stop(told), stop(writes)]);
  await postgres.stop();
  process.exit(0);
}

void main();
