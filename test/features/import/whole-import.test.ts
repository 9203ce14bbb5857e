import type { ImportResult } from "../../../src/import/send/import.run";
import { mutate, type Came } from "../../support/contribute";
import { file, importInto, mappingOf } from "../../support/importing";
import { dataOf, startTestServer, type SignedIn, type TestServer } from "../../support/server";

const mapping = mappingOf(`
  - entities:
      vizier:
        schema: Person
        keys: [Вазир]
        properties: { name: { column: Вазир } }
      guest:
        schema: Company
        keys: [Меҳмон]
        properties: { name: { column: Меҳмон } }
      talk:
        schema: Meeting
        keys: [Рақам]
        properties:
          title: { column: Мавзӯъ }
          date: { column: Сана, format: dd.MM.yyyy }
          status: { literal: HELD }
          participations:
            - { actor: { entity: vizier }, role: { literal: HOST }, attendance: { literal: ATTENDED } }
            - { actor: { entity: guest }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }`);

const viziers = ["Зарина Раҳимова", "Фирӯз Назаров", "Гулнора Саидова"];
const guests = ["Тоҷиктелеком", "Сомон Нет", "Памир Дата", "Хуҷанд Софт"];
const rows = Array.from(
  { length: 24 },
  (_, at) =>
    `${at + 1},${viziers[at % 3] ?? ""},${guests[at % 4] ?? ""},${String(at + 1).padStart(2, "0")}.03.2019,Мавзӯи ${at + 1}`,
);
// One row has a date that does not exist.
const csv = ["Рақам,Вазир,Меҳмон,Сана,Мавзӯъ", ...rows, "25,Фирӯз Назаров,Сомон Нет,30.02.2019,Мавзӯи 25"].join("\n");

/** What readers find, without what every recording makes anew: ids, times, and slugs, since that of a retracted record stays its own. */
const everything = `{
  meetings(first: 100, orderBy: { field: DATE, direction: ASC }) { totalCount nodes { title date { value } version
    identifiers { scheme value } participations { role actor { name identifiers { value } } }
    evidence { nodes { quote locator verified sourceArticle { title canonicalUrl } } } } }
  actors(first: 100) { totalCount nodes { name identifiers { scheme value } } }
  sourceArticles { totalCount nodes { canonicalUrl rowCount } } }`;

const counts = "status created corrected unchanged rows rejectedRows vanishedRows";

describe("an import as a whole", () => {
  let server: TestServer;
  let ada: SignedIn;
  let bo: SignedIn;
  let first: ImportResult;
  let found: object;

  beforeAll(async () => {
    server = await startTestServer("empty");
    ada = await server.signIn({ name: "Ada", role: "REVIEWER" });
    bo = await server.signIn({ name: "Bo", role: "REVIEWER" });
  });
  afterAll(() => server.stop());

  const send = (who = ada) =>
    importInto(server, who.token, mapping, [file("гуфтугӯҳо.csv", csv)], false, { setSize: 12 });
  const importOf = async ({ importId }: ImportResult, selection: string, who: Pick<SignedIn, "ask"> = ada) =>
    (await dataOf(who, `query ($id: ID!) { import(id: $id) { ${selection} } }`, { id: importId }))["import"] as unknown;
  const revert = (imported: ImportResult, more = {}) =>
    mutate(
      ada,
      "revertImport",
      { import: imported.importId, reason: "Рӯйхати нодуруст.", ...more },
      "import { status } errors { code message records { id } }",
    );
  const review = (imported: ImportResult, phase: string, decision = "APPLY"): Promise<Came> =>
    mutate(
      bo,
      "reviewImport",
      { import: imported.importId, phase, decision, reason: "Дуруст аст.", first: 50 },
      "import { status } reviewed waiting errors { code field message }",
    );

  it("says who sent which files by which mapping, and what came of them", async () => {
    first = await send();
    found = await dataOf(ada, everything);
    const selection = `${counts} summary dataset mappingName mappingHash contributor { name } files { name hash } createdAt finishedAt
      changeSets(first: 50) { totalCount nodes { status import { id } } } rejects { totalCount nodes { file row line column value fate reason } }`;
    const imported = await importOf(first, selection);
    expect(imported).toEqual({
      status: "APPLIED",
      // The file, 3 viziers, 4 guests, 24 meetings.
      created: 32,
      corrected: 0,
      unchanged: 0,
      rows: 25,
      rejectedRows: 1,
      vanishedRows: 0,
      summary: "Import of kayit (гуфтугӯҳо.csv)",
      dataset: "kayit",
      mappingName: "mapping.yaml",
      mappingHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      contributor: { name: "Ada" },
      files: [{ name: "гуфтугӯҳо.csv", hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string }],
      createdAt: expect.any(String) as string,
      finishedAt: expect.any(String) as string,
      changeSets: {
        totalCount: first.counts.changeSets,
        nodes: Array.from({ length: first.counts.changeSets }, () => ({
          status: "APPLIED",
          import: { id: first.importId },
        })),
      },
      rejects: {
        totalCount: 1,
        nodes: [
          expect.objectContaining({
            file: "гуфтугӯҳо.csv",
            row: 26,
            line: 26,
            column: "Сана",
            value: "30.02.2019",
            fate: "REJECTED",
          }),
        ],
      },
    });
    expect(first.counts.changeSets).toBeGreaterThan(2);
  });

  it("is seen by everybody, without its rejects", async () => {
    const seen = await importOf(first, "status rejects { totalCount }", server);
    expect(seen).toEqual({ status: "APPLIED", rejects: { totalCount: 0 } });
    const { imports } = await dataOf(server, `{ imports(dataset: "kayit") { totalCount nodes { id } } }`);
    expect(imports).toEqual({ totalCount: 1, nodes: [{ id: first.importId }] });
  });

  it("that finds everything as it is has no change sets", async () => {
    const again = await send();
    expect(await importOf(again, counts)).toMatchObject({
      status: "UNCHANGED",
      created: 0,
      corrected: 0,
      unchanged: 31,
    });
  });

  it("is reverted when a second person has applied the revert, and leaves nothing behind", async () => {
    expect(await revert(first)).toEqual({ import: { status: "APPLIED" }, errors: [] });
    expect(await review(first, "REVERT")).toEqual({
      import: { status: "REVERTED" },
      reviewed: first.counts.changeSets,
      waiting: 0,
      errors: [],
    });
    expect(await dataOf(ada, everything)).toEqual({
      meetings: { totalCount: 0, nodes: [] },
      actors: { totalCount: 0, nodes: [] },
      sourceArticles: { totalCount: 0, nodes: [] },
    });
    expect(await importOf(first, "reverts(first: 50) { totalCount nodes { summary } }")).toMatchObject({
      reverts: { totalCount: first.counts.changeSets },
    });
  });

  it("makes the same rows with the same counts when it is imported again", async () => {
    const again = await send();
    expect(again.counts).toEqual(first.counts);
    expect(await importOf(again, counts)).toEqual(
      await importOf(first, counts.replace("status", "")).then((before) => ({
        ...(before as object),
        status: "APPLIED",
      })),
    );
    expect(await dataOf(ada, everything)).toEqual(found);
    first = again;
  });

  it("is not reverted over what others have recorded since, unless it is told to leave that as it is", async () => {
    const { meeting } = await dataOf(
      ada,
      `{ meeting(identifier: { scheme: "kayit-talk", value: "3" }) { id version } }`,
    );
    await mutate(bo, "correctMeeting", { meeting: meeting.id, expectedVersion: 1, title: "Мавзӯи дигар" });
    const { errors } = await revert(first);
    expect(errors).toEqual([
      {
        code: "VERSION_CONFLICT",
        message: expect.stringContaining("1 records stand in the way") as string,
        records: [{ id: meeting.id }],
      },
    ]);
    expect(await revert(first, { onConflict: "SKIP" })).toEqual({ import: { status: "APPLIED" }, errors: [] });
    expect((await revert(first)).errors[0]?.message).toContain("its revert waits already");
    expect((await review(first, "REVERT")).errors).toEqual([]);
    const { meetings, actors } = await dataOf(ada, "{ meetings { nodes { title } } actors { totalCount } }");
    expect(meetings.nodes).toEqual([{ title: "Мавзӯи дигар" }]);
    expect(actors.totalCount).toBe(2);
  });

  it("of a contributor waits, and is applied or rejected as a whole", async () => {
    const eve = await server.signIn({ name: "Eve", role: "CONTRIBUTOR" });
    const waiting = await importInto(server, eve.token, mapping, [
      file("a.csv", csv.replaceAll("Тоҷиктелеком", "Душанбе Гӯш")),
    ]);
    expect(await importOf(waiting, "status", eve)).toEqual({ status: "WAITING" });
    expect(await importOf(waiting, "status", server)).toBeNull();
    const mine = await mutate(
      eve,
      "revertImport",
      { import: waiting.importId, reason: "Не." },
      "errors { code message }",
    );
    expect(mine.errors[0]?.message).toContain("still wait");
    expect(await review(waiting, "RECORD")).toMatchObject({ import: { status: "APPLIED" }, waiting: 0, errors: [] });
    const { meetings } = await dataOf(ada, "{ meetings { totalCount } }");
    expect(meetings.totalCount).toBe(24);
  });

  it("names what is wrong with what is said of it", async () => {
    const begin = {
      summary: "А",
      dataset: "б",
      mappingName: "в",
      mappingHash: "0".repeat(64),
      files: [{ name: "г.csv", hash: "12" }],
    };
    const hash = await mutate(ada, "beginImport", begin, "errors { code field }");
    expect(hash.errors).toEqual([{ code: "INVALID", field: "files.0.hash" }]);
    const summary = { summary: "А.", operations: [{ recordCompany: { name: "Б" } }], import: first.importId };
    const late = await mutate(ada, "submitChangeSet", summary, "errors { code field message }");
    expect(late.errors).toEqual([expect.objectContaining({ code: "NOT_POSSIBLE_NOW", field: "import" })]);
    const others = await mutate(bo, "submitChangeSet", summary, "errors { code field }");
    expect(others.errors).toEqual([{ code: "NOT_FOUND", field: "import" }]);
  });
});
