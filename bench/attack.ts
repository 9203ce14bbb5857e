// npm run attack -- [--seconds 20] [--commitments 100000]
// Attacks a server of its own, on 127.0.0.1 only: ten aggregates in an operation, and forty counted searches, from 30 connections of one
// address and then of 30 addresses, while another address asks for one commitment in a steady rhythm. Prints how long that one waits.
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import "reflect-metadata";
import { databaseOf } from "./database";
import { agent, at, lightReads, send } from "./light.reads";
import { start, stop } from "./processes";

const { values: options } = parseArgs({
  options: { seconds: { type: "string", default: "20" }, commitments: { type: "string", default: "100000" } },
});
/** At most two minutes for each attack. */
const ms = Math.min(Number(options.seconds), 120) * 1000;
const attackers = 30;

const many = (count: number, write: (index: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, index) => write(index)).join(" ")} }`;

/** Aggregates that the ledger has not counted: they read records. */
const attacks: Record<string, string> = {
  "ten aggregates": many(10, (n) => `a${n}: commitmentStats(groupBy: [TIMELINESS, ORIGINAL_TIMELINESS]) { total }`),
  "ten of the heaviest": many(10, (n) => `a${n}: commitmentStats(groupBy: [ACTOR, PUBLISHER]) { total }`),
  "one heavy aggregate": many(1, (n) => `a${n}: commitmentStats(groupBy: [PUBLISHER], madeAfter: "2010-02-01") { total }`),
  "forty counted searches": many(40, (n) => `a${n}: commitments(first: 1, search: "terrorist") { totalCount }`),
  "four counted searches": many(4, (n) => `a${n}: commitments(first: 1, search: "terrorist") { totalCount }`),
};

/** What an answer says: its first code, or that it was answered. */
const outcomeOf = (body: string): string => /"code":"(\w+)"/.exec(body)?.[1] ?? "answered";

async function attack(port: number, query: string, addresses: number, until: number): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>();
  const attacker = async (n: number): Promise<void> => {
    while (Date.now() < until) {
      const { body } = await send(port, query, `198.51.100.${1 + (n % addresses)}`);
      outcomes.set(outcomeOf(body), (outcomes.get(outcomeOf(body)) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: attackers }, (_, n) => attacker(n)));
  return outcomes;
}

(async () => {
  const postgres = await databaseOf(Number(options.commitments), console.log);
  // The limits are the usual ones.
  const usual = { RATE_LIMIT_PER_MINUTE: "600", POINTS_PER_MINUTE: "1500000" };
  const server = await start("ours", postgres, { settings: { ...usual, TRUST_PROXY: "loopback" } });
  try {
    await lightReads(server.port, Date.now() + 3000);
    const idle = await lightReads(server.port, Date.now() + ms);
    console.log(`idle: p50 ${at(idle, 0.5).toFixed(1)} ms, p99 ${at(idle, 0.99).toFixed(1)} ms, ${idle.length} reads`);
    const attacked: { what: string; reads: number[]; outcomes: Map<string, number> }[] = [];
    for (const [name, query] of Object.entries(attacks)) {
      for (const addresses of [1, attackers]) {
        const until = Date.now() + ms;
        const [reads, outcomes] = await Promise.all([lightReads(server.port, until), attack(server.port, query, addresses, until)]);
        attacked.push({ what: `${name}, 30 connections of ${addresses}`, reads, outcomes });
        // The reader has only so many requests a minute.
        await delay(ms / 4);
      }
    }
    const again = await lightReads(server.port, Date.now() + ms);
    console.log(`idle again: p50 ${at(again, 0.5).toFixed(1)} ms, p99 ${at(again, 0.99).toFixed(1)} ms`);
    // Of the two idle times the better one: a server that has just started would flatter the ratios.
    const best = (part: number): number => Math.min(at(idle, part), at(again, part));
    for (const { what, reads, outcomes } of attacked) {
      const ratio = (part: number): string => (at(reads, part) / best(part)).toFixed(1);
      const came = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
      console.log(`${what}: p99 ${ratio(0.99)} times idle (p50 ${ratio(0.5)}), none of ${reads.length} light reads refused; the attacker: ${came}`);
    }
  } finally {
    await stop(server);
    await postgres.stop();
    agent.destroy();
  }
})().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
