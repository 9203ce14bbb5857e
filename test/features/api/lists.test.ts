import { listed } from "../../support/listed";
import { startRecorder } from "../../support/recorder";
import { dataOf, onServer } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

const server = onServer("empty");
const records = beforeTests(() => startRecorder(server.database.app));

beforeAll(async () => {
  for (const edits of listed) await records.apply(...edits);
});

/** Writes `$name` as the id of that record. */
const withIds = (query: string): string => query.replace(/"\$(\w+)"/g, (_, name: string) => `"${records.id(name)}"`);

/** The names that a list answers with, whatever a name is called there. */
async function found(list: string, args: string): Promise<string[]> {
  const label = list.toLowerCase().includes("actor") || list === "techCompanies" ? "name" : "title";
  const query = `{ list: ${list}${args && `(${args})`} { totalCount nodes { ${label} } } }`;
  const data = await dataOf(server, withIds(query));
  const names = data.list.nodes.map((node: Record<string, string>) => node[label]);
  expect(data.list.totalCount).toBe(names.length);
  return names;
}

const [code, removal, speech, future] = ["Code de bonne conduite", "Removal", "Counter-speech", "Report"];
const [french, english, undated] = ["Œuvre commune", "Common work", "No date"];
const [february, april, summit] = ["Réunion de février", "Follow-up", "Summit"];
const [ada, zoe, noel] = ["Ada Lovelace", "Zoé Müller", "Noël Nobody"];
const [ministry, afa] = ["Ministère de l'Intérieur", "AFA"];

describe("commitments", () => {
  it.each([
    ["all, newest first", "", [future, speech, removal, code]],
    ["of a status", "status: [KEPT]", [code]],
    ["of several statuses", "status: [KEPT, NOT_RATED]", [future, speech, removal, code]],
    ["of no status", "status: []", []],
    ["that were kept late", "timeliness: [LATE]", [code]],
    ["without a deadline, or not due yet", "timeliness: [NO_DEADLINE, NOT_DUE]", [future, speech]],
    ["overdue", "overdue: true", [removal]],
    ["not overdue", "overdue: false", [future, speech, code]],
    ["of a formality", "formality: [SIGNED_AGREEMENT]", [code]],
    ["with a company", `actor: "$google"`, [code]],
    ["with a ministry", `actor: "$ministry"`, [speech]],
    ["with somebody who is no party", `actor: "$ada"`, []],
    ["made wholly after a day", `madeAfter: "2015-04-02"`, [future, speech]],
    ["made wholly on or after a day", `madeAfter: "2015-04-01"`, [future, speech, removal]],
    ["made wholly on or before a day", `madeBefore: "2015-04-30"`, [removal, code]],
    ["made wholly before the end of a month", `madeBefore: "2015-04-29"`, [code]],
    ["due by a day", `dueBefore: "2015-04-30"`, [code]],
    ["due by the day before", `dueBefore: "2015-04-29"`, []],
    ["by deadline", "orderBy: {field: DUE_ON}", [code, removal, future, speech]],
    ["by title", "orderBy: {field: TITLE}", [code, speech, removal, future]],
    ["by a word of the statement", `search: "vingt"`, [removal]],
    ["by the beginning of a word", `search: "cond"`, [code]],
    ["by words in any order", `search: "conduite CODE"`, [code]],
    ["by a typo in the title", `search: "conduitte"`, [code]],
    ["where both hold", `where: {overdue: false, formality: [PROPOSED]}`, [speech]],
    ["where one or the other holds", `where: {or: [{status: [KEPT]}, {formality: [PROPOSED]}]}`, [speech, code]],
    ["where neither holds", `where: {not: {or: [{status: [KEPT]}, {formality: [PROPOSED]}]}}`, [future, removal]],
    ["where all of a list hold", `where: {and: [{madeAfter: "2015-04-01"}, {madeBefore: "2015-12-31"}]}`, [removal]],
    [
      "where a condition does not hold, of those without a deadline too",
      `where: {not: {dueBefore: "2015-12-31"}}`,
      [future, speech],
    ],
    ["where nothing is asked", `where: {}`, [future, speech, removal, code]],
    ["where one of nothing holds", `where: {or: []}`, []],
    ["by plain arguments and where together", `overdue: false, where: {not: {status: [KEPT]}}`, [future, speech]],
  ])("%s", async (_, args, titles) => {
    expect(await found("commitments", args)).toEqual(titles);
  });
});

describe("meetings", () => {
  it.each([
    ["all, newest first", "", [april, february, summit]],
    ["with a person", `actor: "$ada"`, [february]],
    ["with a ministry that was represented", `actor: "$ministry"`, [february]],
    ["with somebody who was not there", `actor: "$zoe"`, []],
    ["of a status", "status: [PLANNED, CANCELLED]", [april, summit]],
    ["held wholly after a day", `heldAfter: "2015-02-20"`, [april, february]],
    ["held wholly before a day", `heldBefore: "2015-04-29"`, [february]],
    ["held wholly by the end of a month", `heldBefore: "2015-04-30"`, [april, february]],
    ["in a country", `country: "FR"`, [april, summit]],
    ["without accents", `search: "reunion"`, [february]],
    ["in capitals, with accents", `search: "RÉUNION"`, [february]],
    ["by the town", `search: "francisco"`, [february]],
    ["by a ligature spelled out", `search: "oeuvre"`, [april]],
    ["by a ligature", `search: "œuvre"`, [april]],
    ["where it did not take place in France", `where: {not: {country: "FR"}}`, [february]],
  ])("%s", async (_, args, titles) => {
    expect(await found("meetings", args)).toEqual(titles);
  });
});

describe("actors", () => {
  it.each([
    ["all, by name", "actors", "", [ada, afa, "Google", ministry, noel, "OVH", zoe]],
    ["of a kind", "actors", "kind: [PERSON]", [ada, noel, zoe]],
    ["of a country", "actors", `country: "FR"`, [afa, ministry, "OVH"]],
    ["in public office on a day", "actors", `inOfficeOn: "2015-02-20"`, [ada]],
    ["in public office on the first day", "actors", `inOfficeOn: "2014-04-02"`, [ada]],
    ["not in office between two offices", "actors", `inOfficeOn: "2013-06-01"`, []],
    ["in office until the end of the month that is known", "actors", `inOfficeOn: "2013-05-31"`, [ada]],
    ["without accents", "actors", `search: "muller"`, [zoe]],
    ["by an alias", "actors", `search: "beauvau"`, [ministry]],
    ["by a ligature in an alias", "actors", `search: "soeur"`, [zoe]],
    ["with a typo", "actors", `search: "gogle"`, ["Google"]],
    [
      "by the latest edit, of a kind",
      "actors",
      "kind: [ASSOCIATION], orderBy: {field: UPDATED_AT, direction: DESC}",
      [afa],
    ],
    ["governments: bodies and those who held office in one", "governmentActors", "", [ada, ministry]],
    ["governments: those in office on a day", "governmentActors", `inOfficeOn: "2020-01-01"`, []],
    ["governments: bodies only", "governmentActors", "kind: [GOVERNMENT_BODY]", [ministry]],
    ["companies", "techCompanies", "", ["Google", "OVH"]],
    ["companies of a country", "techCompanies", `country: "FR"`, ["OVH"]],
    ["companies by an alias", "techCompanies", `search: "llc"`, ["Google"]],
    ["companies where they are not from France", "techCompanies", `where: {not: {country: "FR"}}`, ["Google"]],
  ])("%s", async (_, list, args, names) => {
    expect(await found(list, args)).toEqual(names);
  });
});

describe("source articles", () => {
  const report = "Article 1";
  it.each([
    ["all, the most recent first", "", [english, french, undated, report]],
    ["of a publisher, by its exact name", `publisher: "Le Monde"`, [french, undated]],
    ["of half a publisher's name", `publisher: "Le Mon"`, []],
    ["in a language", `language: "fr"`, [french]],
    ["published after a day", `publishedAfter: "2015-03-01"`, [english]],
    ["published by a day", `publishedBefore: "2015-02-20"`, [french]],
    ["by a ligature spelled out", `search: "oeuvre"`, [french]],
    ["by the publisher", `search: "local"`, [english]],
    [
      "where there is no date",
      `where: {not: {or: [{publishedAfter: "1800-01-01"}, {publishedBefore: "2199-12-31"}]}}`,
      [undated, report],
    ],
  ])("%s", async (_, args, titles) => {
    const listed = (await found("sourceArticles", args)).map((title) => title.replace(/^Article \d+$/, report));
    expect([...listed].sort()).toEqual([...titles].sort());
    if (!titles.includes(report)) expect(listed).toEqual(titles);
  });
});

describe("what is typed into a search", () => {
  it.each([
    "%",
    "_",
    "*",
    "a%",
    "' or true --",
    "& | ! ( ) :*",
    "\\\\",
    "",
    "   ",
    "\\u0301",
    "a \\u0301",
    "❤",
    "<->",
    ":*",
  ])("acts as no wildcard and as no operator: %s", async (typed) => {
    const { data, errors } = await server.ask(`{
        actors(search: "${typed}") { totalCount }
        meetings(search: "${typed}") { totalCount }
        commitments(search: "${typed}") { totalCount }
        sourceArticles(search: "${typed}") { totalCount }
        search(query: "${typed}") { totalCount }
      }`);
    expect(errors).toBeUndefined();
    const everything = { actors: 7, meetings: 3, commitments: 4, sourceArticles: 4, search: 18 };
    for (const [list, all] of Object.entries(everything)) expect(data[list].totalCount).toBeLessThan(all);
  });

  it("is at most 200 characters long", async () => {
    const { errors } = await server.ask(`{ actors(search: "${"x".repeat(201)}") { totalCount } }`);
    expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "actors.search" });
  });
});
