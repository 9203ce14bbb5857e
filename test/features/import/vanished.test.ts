import type { ImportOptions } from "../../../src/import/send/import.run";
import { mutate } from "../../support/contribute";
import { file, importInto, mappingOf } from "../../support/importing";
import { dataOf, onServer, signedIn, startTestServer, type SignedIn, type TestServer } from "../../support/server";

const mapping = mappingOf(`
  - entities:
      hokim:
        schema: Person
        keys: [Hokim]
        properties: { name: { column: Hokim } }
      mehmon:
        schema: Company
        each: { column: Mehmonlar, split: ";" }
        keys: [Mehmonlar]
        properties: { name: { column: Mehmonlar } }
      suhbat:
        schema: Meeting
        keys: [Raqam]
        properties:
          title: { column: Mavzu }
          date: { column: Sana, format: dd.MM.yyyy }
          status: { literal: HELD }
          participations:
            - { actor: { entity: hokim }, role: { literal: HOST }, attendance: { literal: ATTENDED } }
            - { actor: { entity: mehmon }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }`);

const header = "Raqam,Hokim,Mehmonlar,Sana,Mavzu";
const rows = [
  "1,Oʻtkir Rahimov,Beeline;Ucell,02.05.2017,Raqamli bozor",
  "2,Oʻtkir Rahimov,Ucell,03.05.2017,Internet narxi",
  "3,Nodira Karimova,Beeline,04.05.2017,Maʼlumotlar himoyasi",
];
/** Ucell was not at the first meeting after all, and the third is gone. */
const corrected = ["1,Oʻtkir Rahimov,Beeline,02.05.2017,Raqamli bozor", rows[1] ?? ""];

describe("what a corrected file no longer has", () => {
  let server: TestServer;
  let ada: SignedIn;
  let bo: SignedIn;

  beforeAll(async () => {
    server = await startTestServer("empty");
    ada = await server.signIn({ name: "Ada", role: "REVIEWER" });
    bo = await server.signIn({ name: "Bo", role: "REVIEWER" });
    await send(rows);
  });
  afterAll(() => server.stop());

  const send = (lines: readonly string[], more: Partial<ImportOptions> = {}, dryRun = false) =>
    importInto(server, ada.token, mapping, [file("suhbatlar.csv", [header, ...lines].join("\n"))], dryRun, more);
  const meetings = async () =>
    (
      await dataOf(
        ada,
        "{ meetings(orderBy: { field: DATE, direction: ASC }) { nodes { title participations { actor { name } } } } }",
      )
    )["meetings"].nodes.map(
      ({ title, participations }: { title: string; participations: { actor: { name: string } }[] }) => [
        title,
        participations.map(({ actor }) => actor.name).sort(),
      ],
    ) as [string, string[]][];

  const all = [
    ["Raqamli bozor", ["Beeline", "Oʻtkir Rahimov", "Ucell"]],
    ["Internet narxi", ["Oʻtkir Rahimov", "Ucell"]],
    ["Maʼlumotlar himoyasi", ["Beeline", "Nodira Karimova"]],
  ];
  const gone = [
    { kind: "Meeting", field: null, row: 4, called: 'Meeting "Maʼlumotlar himoyasi"', keptBy: null },
    { kind: "Participation", field: "participations", row: 2, called: "Ucell (ATTENDEE) of suhbat 1", keptBy: null },
  ];

  it("is found in a dry run", async () => {
    const result = await send(corrected, {}, true);
    expect(result.gone).toMatchObject(gone);
    expect(await meetings()).toEqual(all);
  });

  it("is flagged, and stays: a row, and a participant of a row", async () => {
    const { gone: found, rejects, importId } = await send(corrected);
    expect(found).toMatchObject(gone);
    expect(rejects.map(({ row, column, fate, reason }) => [row, column, fate, reason])).toEqual([
      [
        4,
        "",
        "FLAGGED",
        'Meeting "Maʼlumotlar himoyasi": its row is gone from the file; it stays unless its retraction is asked for (--retract-vanished, retractVanished)',
      ],
      [
        2,
        "participations",
        "FLAGGED",
        "Ucell (ATTENDEE) of suhbat 1: its row no longer has it; it stays unless its retraction is asked for (--retract-vanished, retractVanished)",
      ],
    ]);
    expect(await meetings()).toEqual(all);
    const { import: imported } = await dataOf(
      ada,
      "query ($id: ID!) { import(id: $id) { vanishedRows rejects { totalCount } } }",
      {
        id: importId,
      },
    );
    expect(imported).toEqual({ vanishedRows: 2, rejects: { totalCount: 2 } });
  });

  it("is not what somebody else has added", async () => {
    const { meeting } = await dataOf(ada, `{ meeting(identifier: { scheme: "kayit-suhbat", value: "1" }) { id } }`);
    const { actors } = await dataOf(ada, `{ actors(search: "Nodira") { nodes { id } } }`);
    const guest = { meeting: meeting.id, actor: actors.nodes[0].id, role: "ATTENDEE", attendance: "ATTENDED" };
    expect((await mutate(bo, "recordParticipation", guest)).errors).toEqual([]);
    const { gone: found } = await send(corrected);
    expect(found).toMatchObject(gone);
  });

  it("is retracted only if it is told to, and a second person agrees", async () => {
    const { rejects, importId, counts } = await send(corrected, { retractVanished: true });
    expect(counts).toMatchObject({ changeSets: 1, waiting: 1 });
    expect(rejects.map(({ reason }) => reason.split("; ")[1])).toEqual([
      "its retraction waits for a second person",
      "its retraction waits for a second person",
    ]);
    expect((await meetings()).length).toBe(3);
    // Sent again, the same is not proposed again.
    await send(corrected, { retractVanished: true });
    const { changeSets } = await dataOf(ada, "{ changeSets(status: [PROPOSED]) { totalCount } }");
    expect(changeSets.totalCount).toBe(1);
    const decided = { import: importId, phase: "RECORD", decision: "APPLY", reason: "Rost." };
    const reviewed = await mutate(
      bo,
      "reviewImport",
      decided,
      "import { status corrected } waiting errors { message }",
    );
    expect(reviewed).toEqual({ import: { status: "APPLIED", corrected: 0 }, waiting: 0, errors: [] });
    expect(await meetings()).toEqual([
      ["Raqamli bozor", ["Beeline", "Nodira Karimova", "Oʻtkir Rahimov"]],
      ["Internet narxi", ["Oʻtkir Rahimov", "Ucell"]],
    ]);
    expect((await send(corrected)).gone).toEqual([]);
  });
});

describe("a participant whose own row is gone", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });
  const row = (company: string): string => `7,Nodira Karimova,${company},05.05.2017,Aloqa`;

  it("is told with the number that this row had, and not with that of another row of its record", async () => {
    const send = (...lines: string[]) =>
      importInto(server, ada.token, mapping, [file("suhbatlar.csv", [header, ...lines].join("\n"))]);
    await send(row("Beeline"), row("Uzmobile"), row("Ucell"), row("Perfectum"));
    const { gone } = await send(rows[1] ?? "", row("Beeline"), row("Uzmobile"));
    expect(gone.map(({ row: number, called }) => [number, called])).toEqual([
      [4, "Ucell (ATTENDEE) of suhbat 7"],
      [5, "Perfectum (ATTENDEE) of suhbat 7"],
    ]);
  });
});
