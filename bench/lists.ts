// node --import ../node_modules/tsx/dist/loader.mjs lists.ts [commitments] [--slow ms] [--only regex] [--plans]
// Every list entry point with its filters and orders, as the server runs it: the statement of the projection as a
// prepared statement of the app role. Postgres' own times (EXPLAIN ANALYZE), so a busy machine matters less.
import { parseArgs } from "node:util";
import "reflect-metadata";
import { sessionSettings } from "../src/database/data-source";
import { databaseOf } from "./database";
import { Explainer } from "./explain";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    slow: { type: "string", default: "20" },
    only: { type: "string", default: "" },
    plans: { type: "boolean", default: false },
    tree: { type: "string", default: ".." },
    url: { type: "string", default: "" },
    settings: { type: "string", default: sessionSettings },
    best: { type: "string", default: "3" },
  },
});

const nodes = (type: string, args: string, inner = "id", more = ""): string =>
  `{ ${type}${args && `(${args})`} { nodes { ${inner} } ${more} } }`;
const commitments = (args: string, more = "pageInfo { hasNextPage endCursor }"): string =>
  nodes("commitments", args, "id slug title madeOn { value } status timeliness", more);
const trace = (args: string): string => `{ commitment(slug: "commitment-4242"${args}) { id slug title timeliness
  parties { role actor { name } } meeting { title participations { role actor { name } } }
  evidence { nodes { quote sourceArticle { title } } } followUps { nodes { title evidence { nodes { quote sourceArticle { title } } } } } } }`;
const changes = (args: string, more = "pageInfo { hasNextPage endCursor }"): string =>
  nodes("changes", args, "revision change recordType recordId changes { field before after } record { id }", more);
const cursor = (order: string, key: string): string =>
  Buffer.from(JSON.stringify([order, key, "018bcfe6-0000-7008-8000-000000000000"])).toString("base64url");

export const cases = (n: number, popular: string, rare: string): Record<string, string> => ({
  commitments: commitments(""),
  "commitments totalCount": commitments("", "totalCount"),
  "commitments first 100": commitments("first: 100"),
  "commitments last 20": commitments("last: 20"),
  "commitments after, deep": commitments(`after: "${cursor("Commitment.MADE_ON", "2012-01-01")}"`),
  "commitments before+last, deep": commitments(`last: 20, before: "${cursor("Commitment.MADE_ON", "2012-01-01")}"`),
  "commitments by title": commitments("orderBy: {field: TITLE}"),
  "commitments by title, after deep": commitments(
    `orderBy: {field: TITLE}, after: "${cursor("TITLE", "remove illegal")}"`,
  ),
  "commitments by due": commitments("orderBy: {field: DUE_ON}"),
  "commitments by due desc": commitments("orderBy: {field: DUE_ON, direction: DESC}"),
  "commitments by update desc": commitments("orderBy: {field: UPDATED_AT, direction: DESC}"),
  "status [BROKEN]": commitments("status: [BROKEN]"),
  "status [BROKEN] totalCount": commitments("status: [BROKEN]", "totalCount"),
  "status [BROKEN, STALLED]": commitments("status: [BROKEN, STALLED]"),
  "status [NOT_RATED] after deep": commitments(`status: [NOT_RATED], after: "${cursor("Commitment.MADE_ON", "2012-01-01")}"`),
  "status [BROKEN] by title": commitments("status: [BROKEN], orderBy: {field: TITLE}"),
  "status [BROKEN] by due": commitments("status: [BROKEN], orderBy: {field: DUE_ON}"),
  "overdue true": commitments("overdue: true"),
  "overdue true totalCount": commitments("overdue: true", "totalCount"),
  "overdue true by due": commitments("overdue: true, orderBy: {field: DUE_ON}"),
  "overdue false": commitments("overdue: false"),
  "overdue false totalCount": commitments("overdue: false", "totalCount"),
  "timeliness [OVERDUE]": commitments("timeliness: [OVERDUE]"),
  "timeliness [LATE]": commitments("timeliness: [LATE]"),
  "timeliness [ON_TIME] by title": commitments("timeliness: [ON_TIME], orderBy: {field: TITLE}"),
  "timeliness [LATE] totalCount": commitments("timeliness: [LATE]", "totalCount"),
  "formality [IN_LAW]": commitments("formality: [IN_LAW]"),
  "formality [IN_LAW] totalCount": commitments("formality: [IN_LAW]", "totalCount"),
  "actor popular": commitments(`actor: "${popular}"`),
  "actor popular by its slug": commitments(`actor: "actor-1"`),
  "actor popular totalCount": commitments(`actor: "${popular}"`, "totalCount"),
  "actor popular, its own": commitments(`actor: "${popular}", representingOthers: false`),
  "actor popular, its own, totalCount": commitments(`actor: "${popular}", representingOthers: false`, "totalCount"),
  "actor popular by title": commitments(`actor: "${popular}", orderBy: {field: TITLE}`),
  "actor rare": commitments(`actor: "${rare}"`),
  "actor popular, status, overdue": commitments(`actor: "${popular}", status: [BROKEN], overdue: true`),
  madeAfter: commitments(`madeAfter: "2024-01-01"`),
  "madeAfter totalCount": commitments(`madeAfter: "2024-01-01"`, "totalCount"),
  madeBefore: commitments(`madeBefore: "2011-01-01"`),
  "madeBefore totalCount": commitments(`madeBefore: "2011-01-01"`, "totalCount"),
  "madeAfter + madeBefore, narrow": commitments(`madeAfter: "2015-02-01", madeBefore: "2015-02-10"`),
  "madeAfter asc": commitments(`madeAfter: "2015-01-01", orderBy: {field: MADE_ON}`),
  dueBefore: commitments(`dueBefore: "2013-01-01"`),
  "dueBefore by due": commitments(`dueBefore: "2013-01-01", orderBy: {field: DUE_ON}`),
  "dueBefore totalCount": commitments(`dueBefore: "2013-01-01"`, "totalCount"),
  "contradicted true": commitments("contradicted: true"),
  "contradicted true totalCount": commitments("contradicted: true", "totalCount"),
  "contradicted false": commitments("contradicted: false"),
  "contradicted false totalCount": commitments("contradicted: false", "totalCount"),
  "contradicted true, earlier": commitments("contradicted: true, atRevision: 60"),
  "with a target": commitments("hasTarget: true"),
  "without a target totalCount": commitments("hasTarget: false", "totalCount"),
  "any assessment broken": commitments(`anyAssessment: {status: [BROKEN]}`),
  "any assessment broken totalCount": commitments(`anyAssessment: {status: [BROKEN]}`, "totalCount"),
  "any assessment broken, earlier": commitments(`anyAssessment: {status: [BROKEN]}, atRevision: 60`),
  "any assessment on one article totalCount": commitments("anyAssessment: {publicationsAtMost: 1}", "totalCount"),
  "latest assessment before 2020": commitments(`latestAssessment: {judgedBefore: "2020-01-01"}`),
  "latest assessment before 2020 totalCount": commitments(`latestAssessment: {judgedBefore: "2020-01-01"}`, "totalCount"),
  "latest assessment before 2020, earlier": commitments(`latestAssessment: {judgedBefore: "2020-01-01"}, atRevision: 60`),
  "latest assessment on one article totalCount": commitments("latestAssessment: {publicationsAtMost: 1}", "totalCount"),
  "latest assessment on two independent sources totalCount": commitments(
    "latestAssessment: {independentSourcesAtMost: 2}",
    "totalCount",
  ),
  "timeliness [LATE] against the first deadline totalCount": commitments("originalTimeliness: [LATE]", "totalCount"),
  "near copies elsewhere": nodes("sourceArticles", "nearCopiesElsewhere: true"),
  "near copies elsewhere totalCount": nodes("sourceArticles", "nearCopiesElsewhere: true", "id", "totalCount"),
  "meetings contradicted true": nodes("meetings", "contradicted: true"),
  "meetings contradicted false": nodes("meetings", "contradicted: false"),
  "search common word": commitments(`search: "terrorist"`),
  "search common word totalCount": commitments(`search: "terrorist"`, "totalCount"),
  "search in every row": commitments(`search: "companies"`),
  "search in every row totalCount": commitments(`search: "companies"`, "totalCount"),
  "search rare word": commitments(`search: "moratorium"`),
  "search no match": commitments(`search: "xylophone quartz"`),
  "search typo": commitments(`search: "terorist content"`),
  "search typo of a rare word": commitments(`search: "moratorim"`),
  "search two words": commitments(`search: "encryption moratorium"`),
  "search prefix of one letter": commitments(`search: "m"`),
  "search common + status": commitments(`search: "terrorist", status: [BROKEN]`),
  "search common by title": commitments(`search: "terrorist", orderBy: {field: TITLE}`),
  "where or of statuses and actor": commitments(`where: {or: [{status: [BROKEN]}, {actor: "${rare}"}]}`),
  "where or of two actors": commitments(`where: {or: [{actor: "${popular}"}, {actor: "${rare}"}]}`),
  "where not status, madeAfter": commitments(`where: {not: {status: [NOT_RATED, KEPT]}, madeAfter: "2020-01-01"}`),
  "where rare or": commitments(`where: {or: [{search: "moratorium"}, {actor: "${rare}"}]}`),
  "where rare or totalCount": commitments(`where: {or: [{search: "moratorium"}, {actor: "${rare}"}]}`, "totalCount"),
  "where and deep": commitments(
    `where: {and: [{or: [{status: [BROKEN]}, {overdue: true}]}, {not: {actor: "${popular}"}}]}`,
  ),
  meetings: nodes("meetings", "", "id title date { value }", "pageInfo { endCursor }"),
  "meetings totalCount": nodes("meetings", "", "id", "totalCount"),
  "meetings country": nodes("meetings", `country: "IE"`),
  "meetings actor popular": nodes("meetings", `actor: "${popular}"`, "id title", "totalCount"),
  "meetings with an office holder": nodes("meetings", "withOfficeHolder: true", "id", "totalCount"),
  "meetings without an office holder": nodes("meetings", "withOfficeHolder: false", "id", "totalCount"),
  "meetings with an office holder, earlier": nodes("meetings", "withOfficeHolder: true, atRevision: 60", "id"),
  "meetings with an unaffiliated person": nodes("meetings", "withUnaffiliatedPerson: true", "id", "totalCount"),
  "meetings with an unaffiliated person, earlier": nodes("meetings", "withUnaffiliatedPerson: true, atRevision: 60", "id"),
  "meetings of officials": nodes("meetings", "actor: \"actor-905\", includingOfficials: true", "id", "totalCount"),
  "meetings actor rare": nodes("meetings", `actor: "${rare}"`, "id title"),
  "meetings heldAfter": nodes("meetings", `heldAfter: "2024-01-01"`, "id", "totalCount"),
  "meetings heldBefore": nodes("meetings", `heldBefore: "2011-01-01"`, "id"),
  "meetings status": nodes("meetings", `status: [CANCELLED]`, "id"),
  "meetings search common": nodes("meetings", `search: "terrorist"`),
  "meetings search rare": nodes("meetings", `search: "moratorium"`),
  "meetings search typo": nodes("meetings", `search: "terorist"`),
  "meetings with participations": nodes("meetings", "", "id participations { actor { name } }"),
  actors: nodes("actors", "", "id name"),
  "actors search": nodes("actors", `search: "ministry interior"`, "id name"),
  "actors search typo": nodes("actors", `search: "minstry"`, "id name", "totalCount"),
  "actors country": nodes("actors", `country: "FR"`, "id name", "totalCount"),
  "actors kind": nodes("actors", `kind: [ASSOCIATION]`, "id name", "totalCount"),
  "actors inOfficeOn": nodes("actors", `inOfficeOn: "2015-02-01"`, "id name", "totalCount"),
  governmentActors: nodes("governmentActors", "", "id name", "totalCount"),
  "governmentActors inOfficeOn": nodes("governmentActors", `inOfficeOn: "2015-02-01"`, "id name", "totalCount"),
  techCompanies: nodes("techCompanies", "", "id name", "totalCount"),
  "techCompanies with commitments": nodes(
    "techCompanies",
    "",
    "name commitments(first: 5) { totalCount nodes { title } }",
  ),
  "techCompanies with meetings": nodes("techCompanies", "", "name meetings(first: 5) { totalCount nodes { title } }"),
  sourceArticles: nodes("sourceArticles", "", "id title", "pageInfo { endCursor }"),
  "sourceArticles totalCount": nodes("sourceArticles", "", "id", "totalCount"),
  "sourceArticles publisher": nodes("sourceArticles", `publisher: "AFP"`, "id", "totalCount"),
  "sourceArticles language": nodes("sourceArticles", `language: "de"`, "id"),
  "sourceArticles publishedAfter": nodes("sourceArticles", `publishedAfter: "2024-01-01"`, "id", "totalCount"),
  "sourceArticles search": nodes("sourceArticles", `search: "encryption"`),
  "sourceArticles search typo": nodes("sourceArticles", `search: "encription"`),
  "sourceArticles with evidence": nodes(
    "sourceArticles",
    "",
    "id evidence(first: 5) { totalCount nodes { quote subject { id } } }",
  ),
  "search common": nodes(
    "search",
    `query: "terrorist"`,
    "... on Commitment { title } ... on Meeting { title }",
    "totalCount",
  ),
  "search rare": nodes("search", `query: "moratorium"`, "... on Commitment { title } ... on Actor { name }"),
  "search name typo": nodes(
    "search",
    `query: "minstry of justce"`,
    "... on Commitment { title } ... on Actor { name }",
  ),
  "search no match at all": nodes("search", `query: "xylophone"`, "... on Commitment { title }"),
  "search only actors": nodes("search", `query: "terrorist", types: [ACTOR]`, "... on Actor { name }"),
  "search in everything": nodes("search", `query: "companies"`, "... on Commitment { title }"),
  timeline: `{ commitment(slug: "commitment-4242") { timeline { nodes { date { value } event title record { __typename ... on FollowUp { title } } } totalCount } } }`,
  trace: trace(""),
  "trace asOf": trace(`, asOf: "2025-04-01T00:00:00Z"`),
  "trace atRevision": trace(`, atRevision: 110`),
  "timeline asOf": `{ commitment(slug: "commitment-4242", asOf: "2025-08-01T00:00:00Z") { timeline { nodes { date { value } event title } } } }`,
  "commitments asOf": commitments(`asOf: "2025-04-01T00:00:00Z"`),
  "commitments asOf late": commitments(`asOf: "2026-01-01T00:00:00Z"`),
  "commitments asOf totalCount": commitments(`asOf: "2025-08-01T00:00:00Z"`, "totalCount"),
  "commitments asOf status": commitments(`asOf: "2025-08-01T00:00:00Z", status: [BROKEN]`),
  "commitments asOf actor": commitments(`asOf: "2025-08-01T00:00:00Z", actor: "${rare}"`),
  "commitments asOf overdue": commitments(`asOf: "2025-08-01T00:00:00Z", overdue: true`),
  "commitments asOf search rare": commitments(`asOf: "2025-08-01T00:00:00Z", search: "moratorium"`),
  "commitments asOf search common": commitments(`asOf: "2025-08-01T00:00:00Z", search: "terrorist"`),
  "meetings asOf": nodes("meetings", `asOf: "2025-08-01T00:00:00Z"`),
  "actors asOf": nodes("actors", `asOf: "2025-08-01T00:00:00Z"`, "name"),
  "search asOf": nodes("search", `query: "moratorium", asOf: "2025-08-01T00:00:00Z"`, "... on Commitment { title }"),
  changes: changes(""),
  "changes last 50": changes("last: 50"),
  "changes of one kind, last 50": changes("last: 50, types: [METHODOLOGY]"),
  "changes retracted, last 50": changes("last: 50, change: [RETRACTED]"),
  "changes corrected, last 50": changes("last: 50, change: [CORRECTED]"),
  "changes about popular": changes(`about: ["${popular}"]`),
  "changes about popular, last 50": changes(`last: 50, about: ["${popular}"]`),
  "changes about popular, after deep": changes(`after: "${cursor("RecordChange.REVISION", "60")}", about: ["${popular}"]`),
  "changes about popular, last 50 before deep": changes(`last: 50, before: "${cursor("RecordChange.REVISION", "60")}", about: ["${popular}"]`),
  "changes about popular, after revision 110": changes(`afterRevision: 110, about: ["${popular}"]`),
  "changes about popular, retracted": changes(`about: ["${popular}"], change: [RETRACTED]`),
  "changes about popular, of judgements, last 50": changes(`last: 50, about: ["${popular}"], types: [ASSESSMENT]`),
  "changes about popular totalCount": changes(`about: ["${popular}"]`, "totalCount"),
  "changes about rare, last 50": changes(`last: 50, about: ["${rare}"]`),
  "changes about two, last 50": changes(`last: 50, about: ["${popular}", "${rare}"]`),
  "changes about popular atRevision, last 50": changes(`last: 50, atRevision: 60, about: ["${popular}"]`),
  "changes about popular in a country, last 50": changes(`last: 50, about: ["${popular}"], jurisdiction: ["FR"]`),
  "changes in a country, last 50": changes(`last: 50, jurisdiction: ["FR"]`),
  node: `{ node(id: "${popular}") { id ... on Actor { name } } }`,
  revision: "{ revision { number } }",
});

(async () => {
  const n = Number(positionals[0] ?? 100_000);
  const postgres = options.url ? null : await databaseOf(n, () => undefined);
  const explainer = await Explainer.of(options.tree, options.url || (postgres?.appUrl ?? ""), options.settings);
  const id = async (sql: string): Promise<string> => `actor_${(await explainer.client.query(sql)).rows[0].id as string}`;
  const popular = await id("select id from actor where slug = 'actor-1'");
  const rare = await id("select id from actor where slug = 'actor-799'");
  for (const [name, source] of Object.entries(cases(n, popular, rare))) {
    if (options.only && !new RegExp(options.only).test(name)) continue;
    const explained = await explainer.explain(name, source, Number(options.best));
    if (typeof explained === "string") {
      console.log(`${name}: ${explained}`);
      continue;
    }
    const { custom, generic, chosen } = explained;
    const slow = Math.max(custom.execution, generic.execution) > Number(options.slow);
    console.log(
      `${slow ? "SLOW" : "    "} ${name.padEnd(40)} custom ${custom.execution.toFixed(2).padStart(9)} (CPU ${custom.cpu}, planning ${custom.planning.toFixed(1)})  generic ${generic.execution.toFixed(2).padStart(9)} ms (CPU ${generic.cpu})  ${JSON.stringify(chosen)}`,
    );
    if (options.plans) console.log(`--- custom\n${custom.plan}\n--- generic\n${generic.plan}\n`);
  }
  await explainer.client.end();
  await postgres?.stop();
})();
