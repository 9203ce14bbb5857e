import { submit, written } from "../../support/contribute";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { type Recorder } from "../../support/recorder";
import { dataOf, signedIn, type TestServer } from "../../support/server";

/** A register of lobbying, as Chile's: the hour, the length, and a line for each firm that a lobbyist spoke for. */
describe("a meeting in a register of lobbying", () => {
  const { server, recorder } = onEmptyRecord();
  const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });
  const proof = () => make.evidence({ source: recorder.id("report") });

  beforeAll(async () => {
    await recorder.apply(
      make.person({ as: "gestora", name: "Ximena Ñancupil" }),
      make.governmentBody({ as: "subsecretaria", name: "Subsecretaría de Telecomunicaciones", country: "CL" }),
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
      title: `Audiencia ${number}`,
      identifiers: [{ scheme: "leylobby", value: number }],
      date: "2016-08-19",
      participations,
      evidence: [proof()],
      ...said,
    });
  const send = (...edits: make.TestEdit[]) =>
    submit(
      ada,
      edits.map(written),
      { onExisting: "UPDATE" },
      "errors { code field message } created updated unchanged",
    );
  const meetingOf = async (number: string) =>
    (
      await dataOf(
        server,
        `query ($value: String!) { meeting(identifier: { scheme: "leylobby", value: $value }) { startTime durationMinutes mode
           participations { actor { name } representing { name } version } } }`,
        { value: number },
      )
    ).meeting;
  const spokeFor = async (number: string): Promise<(string | undefined)[]> =>
    (await meetingOf(number)).participations.map(
      ({ representing }: { representing: { name: string } | null }) => representing?.name,
    );

  it("keeps the hour and the length, and every firm that one lobbyist came for", async () => {
    const { errors } = await send(
      audience("AA001", [part("cobre"), part("fibra")], { startTime: "09:30", durationMinutes: 45, mode: "ONLINE" }),
    );
    expect(errors).toEqual([]);
    expect(await meetingOf("AA001")).toEqual({
      startTime: "09:30",
      durationMinutes: 45,
      mode: "ONLINE",
      participations: [
        { actor: { name: "Ximena Ñancupil" }, representing: { name: "Redes de Cobre S.A." }, version: 1 },
        { actor: { name: "Ximena Ñancupil" }, representing: { name: "Fibra Austral SpA" }, version: 1 },
      ],
    });
  });

  it("is one meeting of the lobbyist and of each firm, however many she came for", async () => {
    const { person, firm, stats } = await dataOf(
      server,
      `query ($person: ID!, $firm: ID!) {
         person: node(id: $person) { ... on Actor { meetings { totalCount } } }
         firm: node(id: $firm) { ... on Actor { meetings { totalCount } } }
         stats: meetingStats(groupBy: [ACTOR]) { buckets { count key { actor { name } } } } }`,
      { person: recorder.id("gestora"), firm: recorder.id("fibra") },
    );
    expect([person, firm]).toEqual([{ meetings: { totalCount: 1 } }, { meetings: { totalCount: 1 } }]);
    expect(stats.buckets).toHaveLength(3);
    expect(stats.buckets.every(({ count }: { count: number }) => count === 1)).toBe(true);
  });

  it("sent again, in whatever order, writes nothing", async () => {
    const again = await send(
      audience("AA001", [part("fibra"), part("cobre")], { startTime: "09:30", durationMinutes: 45, mode: "ONLINE" }),
    );
    expect(again).toMatchObject({ errors: [], created: 0, updated: 0 });
  });

  it("with a firm that the register names later corrects the line that named none, and adds the rest", async () => {
    await send(audience("AA002", [part(null)]));
    const named = await send(audience("AA002", [part("cobre"), part("fibra")]));
    expect(named.errors).toEqual([]);
    expect(await spokeFor("AA002")).toEqual(["Redes de Cobre S.A.", "Fibra Austral SpA"]);
    expect((await meetingOf("AA002")).participations.map(({ version }: { version: number }) => version)).toEqual([
      2, 1,
    ]);

    expect(await send(audience("AA002", [part(null)]))).toMatchObject({ errors: [], created: 0, updated: 0 });
    expect(await spokeFor("AA002")).toEqual(["Redes de Cobre S.A.", "Fibra Austral SpA"]);
  });

  it("keeps those who came on their own and for a firm, both", async () => {
    await send(audience("AA003", [part(null), part("cobre")]));
    expect(await spokeFor("AA003")).toEqual([undefined, "Redes de Cobre S.A."]);
    expect(await send(audience("AA003", [part("cobre"), part(null)]))).toMatchObject({ created: 0, updated: 0 });
  });

  it.each([
    ["twice for the same firm", ["cobre", "cobre"]],
    ["twice on her own", [null, null]],
  ])("refuses somebody %s", async (_, firms) => {
    const { errors } = await submit(ada, [
      written(
        audience(
          "AA004",
          firms.map((firm) => part(firm)),
        ),
      ),
    ]);
    expect(errors).toEqual([
      expect.objectContaining({
        code: "DUPLICATE",
        message: expect.stringContaining("takes part in this meeting already"),
      }),
    ]);
  });

  it.each([
    [
      { startTime: "9:30" },
      "startTime",
      "startTime must be HH:MM, from 00:00 to 23:59, without seconds, such as 09:30",
    ],
    [
      { startTime: "24:00" },
      "startTime",
      "startTime must be HH:MM, from 00:00 to 23:59, without seconds, such as 09:30",
    ],
    [{ durationMinutes: 0 }, "durationMinutes", "durationMinutes must not be less than 1"],
    [{ durationMinutes: 10_081 }, "durationMinutes", "durationMinutes must not be greater than 10080"],
    [
      { startTime: "09:30", date: "2016-08" },
      "startTime",
      "a time of the day needs an exact day: give `date` as YYYY-MM-DD, or no `startTime`",
    ],
  ])("refuses %j", async (said, field, message) => {
    const { errors } = await submit(ada, [written(audience("AA005", [], said))]);
    expect(errors).toEqual([expect.objectContaining({ field: `operations.0.recordMeeting.${field}`, message })]);
  });

  it("keeps those whom the register does not name as it speaks of them, and counts nobody for them", async () => {
    const said = { unnamedParticipants: "dos asesores del ministerio; [ilegible]" };
    expect((await send(audience("AA006", [part("cobre")], said))).errors).toEqual([]);
    const read = () =>
      dataOf(
        server,
        `{ meeting(identifier: { scheme: "leylobby", value: "AA006" }) { unnamedParticipants unnamedParticipantsText { language }
             participations { actor { name } } } }`,
      );
    expect(await read()).toEqual({
      meeting: {
        unnamedParticipants: "dos asesores del ministerio; [ilegible]",
        unnamedParticipantsText: { language: null },
        participations: [{ actor: { name: "Ximena Ñancupil" } }],
      },
    });
    expect(await send(audience("AA006", [part("cobre")], said))).toMatchObject({ errors: [], created: 0, updated: 0 });
    const named = await send(audience("AA006", [part("cobre"), part("fibra")], { unnamedParticipants: null }));
    expect(named).toMatchObject({ errors: [], updated: 1 });
    expect((await read()).meeting).toMatchObject({ unnamedParticipants: null });
  });

  it("becomes one line when the two firms turn out to be one, and two again when that is undone", async () => {
    const merged = await recorder.apply(mergeActors("$cobre", "$fibra"));
    expect(await spokeFor("AA001")).toEqual(["Redes de Cobre S.A."]);
    await recorder.revert(merged);
    expect((await spokeFor("AA001")).sort()).toEqual(["Fibra Austral SpA", "Redes de Cobre S.A."]);
  });
});

describe("a register of promises", () => {
  let server: TestServer;
  let recorder: Recorder;
  onEmptyRecord((made) => {
    ({ server, recorder } = made);
    return Promise.resolve();
  });

  it("has to say neither how a promise was made, nor whether its wording is clear, nor why a judgement was given", async () => {
    await recorder.apply(
      make.commitment({ as: "wells", slug: "wells", title: "Forages", formality: "UNSPECIFIED", clarity: undefined }),
      make.assessment({ commitment: "$wells", status: "IN_PROGRESS", rationale: undefined }),
    );
    const { commitment, commitments, commitmentStats } = await dataOf(
      server,
      `{ commitment(slug: "wells") { formality clarity verdict status assessments { nodes { rationale rationaleText { text } } } }
         commitments(formality: [UNSPECIFIED]) { totalCount }
         commitmentStats(groupBy: [FORMALITY]) { buckets { count key { formality } } } }`,
    );
    expect(commitment).toEqual({
      formality: "UNSPECIFIED",
      clarity: null,
      status: "IN_PROGRESS",
      verdict: "Promised. Work on it is under way.",
      assessments: { nodes: [{ rationale: null, rationaleText: null }] },
    });
    expect(commitments.totalCount).toBe(1);
    expect(commitmentStats.buckets).toEqual([{ count: 1, key: { formality: "UNSPECIFIED" } }]);
  });
});
