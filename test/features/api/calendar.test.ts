import ICAL from "ical.js";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";

const hostile = `Отырыс; BEGIN:VEVENT, "2031" \\n ${"ұзақ ".repeat(40)}🧨`;

describe("a calendar of meetings and deadlines", () => {
  const { server, recorder } = onEmptyRecord(async ({ recorder: begin }) => {
    await begin.apply(
      make.company({ as: "kaspi", name: "Kaspi" }),
      make.meeting({
        as: "clocked",
        title: "Жиналыс",
        date: "2031-05-07",
        status: "PLANNED",
        startTime: "09:30",
        timeZone: "Europe/Helsinki",
        durationMinutes: 90,
        place: "Үкімет үйі",
        city: "Астана",
        participations: [{ actor: "$kaspi", role: "ATTENDEE", attendance: "INVITED" }],
      }),
      make.meeting({ as: "there", title: "一覧", date: "2031-05-08", status: "PLANNED", startTime: "14:00" }),
      make.meeting({ as: "month", title: "In June", date: "2031-06", status: "PLANNED" }),
      make.meeting({ as: "year", title: "Some time", date: "2031", status: "PLANNED" }),
      make.meeting({ as: "off", title: hostile.slice(0, 290).trim(), date: "2031-07-01", status: "CANCELLED" }),
      make.commitment({
        as: "cable",
        title: "A cable",
        madeOn: "2030-01-01",
        dueOn: "2032-02-29",
        parties: [{ actor: "$kaspi", role: "PLEDGER" }],
      }),
      make.commitment({ as: "code", title: "A code", madeOn: "2030-01-01", dueOn: "2032-04", formality: "PROPOSED" }),
      make.commitment({ as: "open", title: "Without a deadline", madeOn: "2030-01-01" }),
    );
  });

  const get = (query = "", headers: Record<string, string> = {}) =>
    fetch(`${server.url}/feeds/calendar.ics${query}`, { headers });

  async function read(query = "") {
    const response = await get(query);
    const text = await response.text();
    expect([response.status, text.slice(0, 200)]).toEqual([200, expect.stringContaining("BEGIN:VCALENDAR")]);
    const events = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent");
    return { text, headers: response.headers, events: events.map(shown) };
  }

  function shown(component: ICAL.Component) {
    const event = new ICAL.Event(component);
    const [, , , from] = component.getFirstProperty("dtstart")?.toJSON() ?? [];
    const [, , , to] = component.getFirstProperty("dtend")?.toJSON() ?? [];
    const text = (name: string): string | null => component.getFirstPropertyValue(name)?.toString() ?? null;
    return {
      uid: event.uid,
      title: event.summary,
      from,
      ...(to !== undefined && { to }),
      sequence: event.sequence,
      status: text("status"),
      place: event.location,
      said: event.description,
      url: text("url"),
    };
  }

  const titled = (events: ReturnType<typeof shown>[], title: string) =>
    events.find((each) => each.title.startsWith(title));

  it("has what has a day, and what has a month in the whole month; nothing that is less certain", async () => {
    const { events } = await read();
    const days = events.map(({ title, from, to }) => [title.slice(0, 30), from, to]);
    expect(days).toEqual(
      expect.arrayContaining([
        ["In June (June 2031, day not kn", "2031-06-01", "2031-07-01"],
        ["Deadline: A cable", "2032-02-29", "2032-03-01"],
        ["Asked for by then: A code (Apr", "2032-04-01", "2032-05-01"],
      ]),
    );
    expect(events).toHaveLength(6);
  });

  it("has the time by the clock of the zone that a source gives, and by the clock there if none does", async () => {
    const { events } = await read();
    expect(titled(events, "Жиналыс")).toMatchObject({
      from: "2031-05-07T06:30:00Z",
      to: "2031-05-07T08:00:00Z",
      place: "Үкімет үйі, Астана",
      said: "Announced, and nothing later is known. It begins at 09:30 (Europe/Helsinki).",
      status: null,
    });
    expect(titled(events, "一覧")).toMatchObject({ from: "2031-05-08T14:00:00" });
  });

  it("says what was cancelled, in whatever words, in lines of at most 75 bytes", async () => {
    const { events, text } = await read();
    const off = titled(events, "Отырыс");
    expect([off?.status, off?.title]).toEqual(["CANCELLED", hostile.slice(0, 290).trim()]);
    expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  it("knows an event by the same id after a correction, and that it is a later version", async () => {
    const before = titled((await read()).events, "一覧");
    await recorder.apply(
      make.correction("Meeting", { meeting: recorder.id("there"), expectedVersion: 1, date: "2031-05-09" }),
    );
    const after = titled((await read()).events, "一覧");
    expect(before?.sequence).toBe(0);
    expect(after).toMatchObject({ uid: before?.uid, sequence: 1, from: "2031-05-09T14:00:00" });
  });

  it("is narrowed down as lists are, at a revision, in French, and names what it has read", async () => {
    const { events, headers } = await read(`?actor=${recorder.id("kaspi")}&language=fr&atRevision=2`);
    expect(events.map(({ title }) => title)).toEqual(["Жиналыс", "Échéance : A cable"]);
    expect([headers.get("x-revision"), headers.get("content-language")]).toEqual(["2", "fr"]);
    expect(events.map(({ url }) => new URL(String(url)).pathname.split("/").slice(0, 3))).toEqual([
      ["", "fr", "meetings"],
      ["", "fr", "commitments"],
    ]);
  });

  it("takes all conditions of its two lists, each by the name of the list", async () => {
    const titles = async (given: object) => {
      const query = new URLSearchParams();
      for (const [name, where] of Object.entries(given)) query.set(name, JSON.stringify(where));
      return (await read(`?${query.toString()}`)).events.map(({ title }) => title.slice(0, 25));
    };
    const none = { or: [] };
    expect(await titles({ meetings: none, commitments: none })).toEqual([]);
    expect(await titles({ meetings: { search: "Жиналыс" }, commitments: none })).toEqual(["Жиналыс"]);
    expect(await titles({ meetings: none, commitments: { not: { formality: "PROPOSED" } } })).toEqual([
      "Deadline: A cable",
    ]);
    expect(await titles({ meetings: { heldAfter: "2031-06-01", not: { status: ["CANCELLED"] } } })).toEqual([
      "In June (June 2031, day n",
      "Deadline: A cable",
      "Asked for by then: A code",
    ]);
  });

  it("is not sent again to who has it, until one of its entries changes", async () => {
    const query = `?actor=${recorder.id("kaspi")}`;
    const etag = (await get(query)).headers.get("etag") ?? "";
    const again = () => get(query, { "if-none-match": etag });
    expect([(await again()).status, await (await again()).text()]).toEqual([304, ""]);
    const revision = await recorder.apply(make.meeting({ title: "Басқа жиналыс", date: "2031-09-01" }));
    const unchanged = await again();
    expect([unchanged.status, unchanged.headers.get("x-revision")]).toEqual([304, String(revision)]);
    await recorder.apply(
      make.correction("Meeting", { meeting: recorder.id("clocked"), expectedVersion: 1, city: "Алматы" }),
    );
    const changed = await again();
    expect([changed.status, await changed.text()]).toEqual([200, expect.stringContaining("Алматы")]);
    expect(changed.headers.get("etag")).not.toBe(etag);
    expect((await get(`${query}&language=fr`, { "if-none-match": etag })).status).toBe(200);
  });

  it("refuses what it does not know, by its name", async () => {
    const refused = async (query: string) => {
      const response = await get(query);
      const { errors } = (await response.json()) as { errors: { message: string }[] };
      return [response.status, errors[0]?.message];
    };
    expect(await refused("?acter=x")).toEqual([400, expect.stringMatching(/^acter: /)]);
    expect(await refused("?language=tlh")).toEqual([400, expect.stringMatching(/^language: /)]);
    expect(await refused("?meetings=[")).toEqual([400, expect.stringMatching(/^meetings: must be a MeetingWhere/)]);
    expect(await refused('?commitments={"state":"KEPT"}')).toEqual([
      400,
      expect.stringMatching(/^commitments: .*state/),
    ]);
  });

  it("has every meeting once, however many there are, and no tag if it is too long to be read before it is sent", async () => {
    const many = Array.from({ length: 750 }, (_, n) =>
      make.meeting({
        title: `第${n}回`,
        date: `2035-${String(1 + (n % 12)).padStart(2, "0")}-1${n % 10}`,
        status: "PLANNED",
        place: "会議の場所".repeat(200),
        city: "長い名前の町".repeat(33),
      }),
    );
    await recorder.apply(...many);
    const { events, headers } = await read();
    expect(events).toHaveLength(757);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(757);
    expect(headers.get("etag")).toBeNull();
  });
});
