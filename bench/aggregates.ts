// node --import ../node_modules/tsx/dist/loader.mjs aggregates.ts [commitments] [quotes] [--only regex] [--plans] [--best n]
// Every aggregate as the server runs it: the statement of the projection as a prepared statement of the app role, with the
// settings of the server. Postgres' own times (EXPLAIN ANALYZE), the best of several, so a busy machine matters less.
import { parseArgs } from "node:util";
import "reflect-metadata";
import { sessionSettings } from "../src/database/data-source";
import { databaseOf } from "./database";
import { Explainer } from "./explain";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string", default: "" },
    plans: { type: "boolean", default: false },
    best: { type: "string", default: "5" },
    url: { type: "string", default: "" },
  },
});

/** 8 quotes on each commitment and 2.6 on what hangs on it: a million pieces of evidence on 100,000 commitments. */
const [commitments = "100000", quotes = "8"] = positionals;

const counts = "unit total commitments bucketCount hasMoreBuckets";
const stats = (args: string, key: string): string =>
  `{ commitmentStats(${args}) { ${counts} buckets { labels count share key { ${key} } } } }`;
const series = (args: string): string =>
  `{ commitmentStatusSeries(${args}) { points { date total counts { status count } } } }`;
const meetings = (args: string, key: string): string =>
  `{ meetingStats(${args}) { unit total meetings bucketCount buckets { labels count share key { ${key} } } } }`;
const followUps = (args: string, key: string): string =>
  `{ followUpStats(${args}) { ${counts} buckets { labels count share key { ${key} } } } }`;
const scorecard = (slug: string, more = ""): string =>
  `{ actorScorecard(slug: "${slug}"${more}) { actor { name } promised byStatus { status count } overdue onTime late
    medianDaysToFirstFollowUp daysSinceLastEvidence meetings } }`;
const stale = (args: string, more = ""): string =>
  `{ staleCommitments(${args}) { ${more} nodes { slug title status } pageInfo { hasNextPage endCursor } } }`;
const network = (actor: string, args: string): string =>
  `{ meetingNetwork(actor: "${actor}", ${args}) { truncated nodes { distance meetings actor { name } }
    links { source target meetings latestOn { value } } } }`;
const past = `asOf: "2025-08-01T00:00:00Z"`;

const assessed = (args: string): string =>
  `{ assessmentStats(${args}) { ${counts} buckets { labels count share } } }`;
const cases = (popular: string, rare: string): Record<string, string> => ({
  "stats by STATUS": stats("groupBy: [STATUS]", "status"),
  "stats by STATUS, TIMELINESS": stats("groupBy: [STATUS, TIMELINESS]", "status timeliness"),
  "stats by FORMALITY, YEAR_MADE": stats("groupBy: [FORMALITY, YEAR_MADE]", "formality yearMade"),
  "stats by MONTH_MADE": stats("groupBy: [MONTH_MADE]", "monthMade"),
  "stats by ACTOR": stats("groupBy: [ACTOR]", "actor { slug name }"),
  "stats by ACTOR, STATUS": stats("groupBy: [ACTOR, STATUS]", "actor { slug name } status"),
  "stats by ACTOR_KIND, TIMELINESS": stats("groupBy: [ACTOR_KIND, TIMELINESS]", "actorKind timeliness"),
  "stats by PUBLISHER": stats("groupBy: [PUBLISHER]", "publisher"),
  "stats by PUBLISHER, STATUS": stats("groupBy: [PUBLISHER, STATUS]", "publisher status"),
  "stats by ACTOR, PUBLISHER": stats("groupBy: [ACTOR, PUBLISHER]", "actor { name } publisher"),
  "stats by STATUS of one actor": stats(`groupBy: [STATUS], actor: "${popular}"`, "status"),
  "stats by ACTOR of overdue": stats("groupBy: [ACTOR], overdue: true", "actor { name }"),
  "stats by STATUS, searched": stats(`groupBy: [STATUS], search: "terrorist"`, "status"),
  "stats by PUBLISHER since 2024": stats(`groupBy: [PUBLISHER], madeAfter: "2024-01-01"`, "publisher"),
  "stats by TOPIC": stats("groupBy: [TOPIC]", "topic { name }"),
  "stats by TOP_TOPIC": stats("groupBy: [TOP_TOPIC]", "topTopic { name }"),
  "stats by TOP_TOPIC, TOPIC, STATUS": stats("groupBy: [TOP_TOPIC, TOPIC, STATUS]", "topTopic { name } topic { name }"),
  "stats by TOP_TOPIC, asOf": stats(`groupBy: [TOP_TOPIC], ${past}`, "topTopic { name }"),
  "stats by TIMELINESS, ORIGINAL_TIMELINESS": stats("groupBy: [TIMELINESS, ORIGINAL_TIMELINESS]", "timeliness originalTimeliness"),
  "stats by STATUS of old judgements": stats(`groupBy: [STATUS], latestAssessment: {judgedBefore: "2020-01-01"}`, "status"),
  "judgements by JURISDICTION, LATEST_STATUS": assessed("groupBy: [JURISDICTION, LATEST_STATUS]"),
  "judgements by JURISDICTION, LATEST_STATUS, mid-term": assessed(
    `groupBy: [JURISDICTION, LATEST_STATUS], validAt: "2020-01-01"`,
  ),
  "stats by STATUS, asOf": stats(`groupBy: [STATUS], ${past}`, "status"),
  "stats by ACTOR, STATUS, asOf": stats(`groupBy: [ACTOR, STATUS], ${past}`, "actor { name } status"),
  "stats by PUBLISHER, asOf": stats(`groupBy: [PUBLISHER], ${past}`, "publisher"),
  "series RECORDED, 400 days": series(`interval: DAY, from: "2025-01-01", to: "2026-01-15"`),
  "series RECORDED of one actor": series(`interval: MONTH, from: "2025-01-01", to: "2026-01-15", actor: "${popular}"`),
  "series RECORDED, asOf": series(`interval: WEEK, from: "2025-01-01", to: "2026-01-15", ${past}`),
  "series OCCURRED, 192 months": series(`interval: MONTH, from: "2010-01-01", to: "2025-12-31", axis: OCCURRED`),
  "series OCCURRED, asOf": series(`interval: YEAR, from: "2010-01-01", to: "2025-12-31", axis: OCCURRED, ${past}`),
  "meetings by ACTOR": meetings("groupBy: [ACTOR]", "actor { name }"),
  "meetings by GOVERNMENT_BODY, COMPANY": meetings(
    "groupBy: [GOVERNMENT_BODY, COMPANY]",
    "governmentBody { name } company { name }",
  ),
  "meetings by COMPANY, YEAR, held": meetings("groupBy: [COMPANY, YEAR], status: [HELD]", "company { name } year"),
  "meetings by OFFICE_HOLDER, COMPANY, QUARTER": meetings(
    "groupBy: [OFFICE_HOLDER, COMPANY, QUARTER]",
    "officeHolder { name } company { name } quarter",
  ),
  "meetings by ORGANISATION, counting OFFICE_HOLDERS": meetings(
    "groupBy: [ORGANISATION], counting: OFFICE_HOLDERS, atLeast: 5",
    "organisation { name }",
  ),
  "meetings by OFFICE_HOLDER, COMPANY, asOf": meetings(
    `groupBy: [OFFICE_HOLDER, COMPANY], ${past}`,
    "officeHolder { name } company { name }",
  ),
  "meetings by GOVERNMENT_BODY, COMPANY, asOf": meetings(
    `groupBy: [GOVERNMENT_BODY, COMPANY], ${past}`,
    "governmentBody { name } company { name }",
  ),
  "follow-ups by KIND": followUps("groupBy: [KIND]", "kind"),
  "follow-ups by KIND, YEAR, JURISDICTION": followUps(
    "groupBy: [KIND, YEAR, JURISDICTION]",
    "kind year jurisdiction { code }",
  ),
  "follow-ups by TOPIC, ACTOR": followUps("groupBy: [TOPIC, ACTOR]", "topic { name } actor { name }"),
  "follow-ups by KIND of promises": followUps("groupBy: [KIND], commitment: {promised: true}", "kind"),
  "follow-ups by KIND of one actor's promises": followUps(
    `groupBy: [KIND], commitment: {actor: "${popular}"}`,
    "kind",
  ),
  "follow-ups by KIND, YEAR, asOf": followUps(`groupBy: [KIND, YEAR], ${past}`, "kind year"),
  "follow-ups by KIND, TOPIC, asOf": followUps(`groupBy: [KIND, TOPIC], ${past}`, "kind topic { name }"),
  "scorecard, 21,000 promises": scorecard("actor-1"),
  "scorecard, few promises": scorecard("actor-799"),
  "scorecard, 21,000 promises, asOf": scorecard("actor-1", `, ${past}`),
  "stale for a year": stale("withoutEvidenceFor: 365"),
  "stale for a year, counted": stale("withoutEvidenceFor: 365", "totalCount"),
  "stale for ten years, counted": stale("withoutEvidenceFor: 3650", "totalCount"),
  "stale for a month, by deadline": stale("withoutEvidenceFor: 30, orderBy: {field: DUE_ON}"),
  "stale for a year, one actor": stale(`withoutEvidenceFor: 365, actor: "${popular}"`, "totalCount"),
  "stale for a year, asOf": stale(`withoutEvidenceFor: 365, ${past}`, "totalCount"),
  "network, depth 1": network(popular, "depth: 1"),
  "network, depth 3, first 200": network(popular, "depth: 3, first: 200"),
  "network of a rare actor, depth 2": network(rare, "depth: 2"),
  "network, depth 2, asOf": network(popular, `depth: 2, ${past}`),
});

(async () => {
  const postgres = options.url ? null : await databaseOf(Number(commitments), () => undefined, { quotes: Number(quotes) });
  const explainer = await Explainer.of("..", options.url || (postgres?.appUrl ?? ""), `${sessionSettings} -c max_parallel_workers_per_gather=0`);
  const id = async (slug: string): Promise<string> =>
    `actor_${(await explainer.client.query("select id from actor where slug = $1", [slug])).rows[0].id as string}`;
  const wanted = new RegExp(options.only);
  for (const [name, query] of Object.entries(cases(await id("actor-1"), await id("actor-799")))) {
    if (!wanted.test(name)) continue;
    const explained = await explainer.explain(name, query, Number(options.best));
    if (typeof explained === "string") {
      console.log(`${name}: ${explained}`);
      continue;
    }
    const { custom, generic } = explained;
    const slow = Math.max(custom.cpu, generic.cpu) > 300;
    const ms = (time: number): string => time.toFixed(0).padStart(6);
    console.log(
      `${slow ? "SLOW" : "    "} ${name.padEnd(44)} CPU ${ms(custom.cpu)} ms, generic plan ${ms(generic.cpu)}; waited ${ms(custom.execution)} and ${ms(generic.execution)}, planning ${custom.planning.toFixed(0)}`,
    );
    if (options.plans) console.log(`--- custom\n${custom.plan}\n--- generic\n${generic.plan}\n`);
  }
  await explainer.client.end();
  await postgres?.stop();
})();
