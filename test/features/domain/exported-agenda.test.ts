import { submit, written } from "../../support/contribute";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf, signedIn } from "../../support/server";
import { pagesOf } from "../../support/site";

/** What an agenda of a Chilean undersecretary says of its meetings beside who, when and where. */
describe("a meeting in an agenda that was exported", () => {
  const { server, recorder } = onEmptyRecord();
  const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });

  beforeAll(async () => {
    await recorder.apply(
      make.person({ as: "gestora", name: "Ximena Ñancupil" }),
      make.company({ as: "cobre", name: "Redes de Cobre S.A." }),
      make.company({ as: "fibra", name: "Fibra Austral SpA" }),
    );
  });

  const part = (representing: string | null, said: object = {}) => ({
    actor: recorder.id("gestora"),
    role: "ATTENDEE",
    attendance: "ATTENDED",
    ...(representing && { representing: recorder.id(representing) }),
    ...said,
  });
  const audience = (number: string, participations: object[], said: object = {}): make.TestEdit =>
    make.meeting({
      identifiers: [{ scheme: "leylobby", value: number }],
      date: "2016-08-19",
      participations,
      evidence: [make.evidence({ source: recorder.id("report") })],
      ...said,
    });
  const send = (...edits: make.TestEdit[]) =>
    submit(
      ada,
      edits.map(written),
      { onExisting: "UPDATE" },
      "errors { code field message } created updated unchanged",
    );

  it("keeps who was in the room and who joined online, for each participant of whom the register says so", async () => {
    const room = [part("cobre", { mode: "IN_PERSON" }), part("fibra", { mode: "ONLINE" }), part(null)];
    const sent = (participations: object[]) =>
      send(audience("AA009", participations, { title: "Mesa", mode: "MIXED" }));
    expect((await sent(room)).errors).toEqual([]);
    expect(await sent(room)).toMatchObject({ created: 0, updated: 0 });
    const read = async () =>
      (
        await dataOf(
          server,
          `{ meeting(identifier: { scheme: "leylobby", value: "AA009" }) { id slug participations { mode version } } }`,
        )
      ).meeting;
    const { id, slug, participations } = await read();
    expect(participations.map(({ mode }: { mode: string | null }) => mode)).toEqual(["IN_PERSON", "ONLINE", null]);
    const said = async (language: string) =>
      (await pagesOf(server)(`/${language}/meetings/${slug}`)).texts(".side .attended").sort();
    expect(await said("en")).toEqual(["Was there", "Was there (in person)", "Was there (online or by telephone)"]);
    expect(await said("fr")).toEqual(["Présent", "Présent (en ligne ou par téléphone)", "Présent (sur place)"]);

    const { revision } = await dataOf(server, "{ revision { number } }");
    expect(await sent([part("cobre", { mode: null }), ...room.slice(1)])).toMatchObject({ errors: [], updated: 1 });
    const modes = async (at = "") =>
      (
        await dataOf(server, `{ node(id: "${id}"${at}) { ... on Meeting { participations { mode } } } }`)
      ).node.participations.map(({ mode }: { mode: string | null }) => mode);
    expect(await modes()).toEqual([null, "ONLINE", null]);
    expect(await modes(`, atRevision: ${revision.number}`)).toEqual(["IN_PERSON", "ONLINE", null]);
  });

  it("keeps the zone of the hour as the source gives it, and shows it in words", async () => {
    const at = (timeZone: string | null) => ({ title: "Llamada", startTime: "16:05", timeZone });
    const read = async () =>
      (
        await dataOf(
          server,
          `{ meeting(identifier: { scheme: "leylobby", value: "AA008" }) { slug startTime timeZone } }`,
        )
      ).meeting;
    expect((await send(audience("AA008", [part("cobre")], at("Europe/Madrid")))).errors).toEqual([]);
    expect(await send(audience("AA008", [part("cobre")], at("Europe/Madrid")))).toMatchObject({ updated: 0 });
    const { slug, ...said } = await read();
    expect(said).toEqual({ startTime: "16:05", timeZone: "Europe/Madrid" });
    const when = async (language: string) =>
      (await pagesOf(server)(`/${language}/meetings/${slug}`)).text(".outcome .means");
    expect([await when("en"), await when("fr")]).toEqual([
      "at 16:05, Central European Time",
      "à 16 h 05, heure d’Europe centrale",
    ]);

    expect(await send(audience("AA008", [part("cobre")], at("-03:00")))).toMatchObject({ errors: [], updated: 1 });
    expect([await when("en"), await when("fr")]).toEqual(["at 16:05, UTC−03:00", "à 16 h 05, UTC−03:00"]);
    expect(await send(audience("AA008", [part("cobre")], at(null)))).toMatchObject({ errors: [], updated: 1 });
    expect(await when("en")).toBe("at 16:05, local time");
  });

  it("keeps several meetings in one entry as one record that says so, and counts it once", async () => {
    const said = { title: "Llamadas varias", date: "2016-05", severalOccasions: true };
    expect((await send(audience("AA007", [part("cobre")], said))).errors).toEqual([]);
    expect(await send(audience("AA007", [part("cobre")], said))).toMatchObject({ created: 0, updated: 0 });
    const read = async () => {
      const { meeting, meetingStats } = await dataOf(
        server,
        `{ meeting(identifier: { scheme: "leylobby", value: "AA007" }) { id slug severalOccasions version }
           meetingStats(groupBy: [MONTH], heldBefore: "2016-05-31") { buckets { key { month } count } } }`,
      );
      expect(meetingStats.buckets).toEqual([{ key: { month: "2016-05" }, count: 1 }]);
      return meeting;
    };
    const { id, slug } = await read();
    expect(await read()).toMatchObject({ severalOccasions: true, version: 1 });
    const page = pagesOf(server);
    expect((await page(`/en/meetings/${slug}`)).text(".outcome")).toContain(
      "Several meetings that the source does not tell apart",
    );
    expect((await page(`/fr/meetings/${slug}`)).text(".outcome")).toContain(
      "Plusieurs réunions que la source ne distingue pas",
    );

    const { revision } = await dataOf(server, "{ revision { number } }");
    expect(await send(audience("AA007", [part("cobre")], { ...said, severalOccasions: false }))).toMatchObject({
      errors: [],
      updated: 1,
    });
    expect(await send(audience("AA007", [part("cobre")], { ...said, severalOccasions: null }))).toMatchObject({
      errors: [],
      updated: 0,
    });
    expect(await read()).toMatchObject({ severalOccasions: false, version: 2 });
    const then = await dataOf(
      server,
      `{ node(id: "${id}", atRevision: ${revision.number}) { ... on Meeting { severalOccasions } } }`,
    );
    expect(then.node).toEqual({ severalOccasions: true });
  });

  it.each([
    ...["PST", "IST", "america/lima", "America/Limanville", "+24:00", "-00:00", "+14:30", "-0700", "Z"].map(
      (timeZone): [object, string, string] => [
        { startTime: "09:30", timeZone },
        "timeZone",
        "timeZone must be UTC, an offset such as -07:00, or the name of an area and a place in the IANA time zone database, such as " +
          "America/Lima; no abbreviation such as PST, which is not the same zone everywhere",
      ],
    ),
    [
      { timeZone: "America/Lima" },
      "timeZone",
      "a time zone needs a time of the day: give `startTime`, or no `timeZone`",
    ],
  ])("refuses %j", async (said, field, message) => {
    const { errors } = await submit(ada, [written(audience("AA010", [], said))]);
    expect(errors).toEqual([expect.objectContaining({ field: `operations.0.recordMeeting.${field}`, message })]);
  });
});
