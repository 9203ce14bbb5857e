import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

/** The county of Nairobi promises water; a register in Swahili says so, and readers in Mumbai and in Tunis read it. */
describe("the timeline of a commitment, in other languages", () => {
  let server: TestServer;
  let recorder: Recorder;
  let recorded: number;

  const inArabic = (record: string, text: string, more: object = {}) =>
    make.translation({ record, language: "ar", text, translator: "HUMAN", ...more });

  onEmptyRecord(async (made) => {
    ({ server, recorder } = made);
    const swahili = { language: "sw" };
    await recorder.apply(
      make.person({ as: "wanjiru", name: "Wanjiru" }),
      make.governmentBody({ as: "assembly", name: "Bunge" }),
      make.role({
        as: "seat",
        person: "$wanjiru",
        organisation: "$assembly",
        title: "Mbunge",
        area: "Westlands",
        ...swahili,
      }),
      make.meeting({ as: "talk", title: "Mkutano", date: "2015-01-10", ...swahili }),
      make.commitment({ as: "later", slug: "later", title: "Maji zaidi", ...swahili }),
      make.commitment({
        as: "water",
        slug: "water",
        title: "Maji kwa wote",
        madeOn: "2015-02-01",
        dueOn: "2016",
        meeting: "$talk",
        milestones: [{ as: "pipes", position: 1, title: "Mabomba", dueOn: "2015-06", ...swahili }],
        ...swahili,
      }),
      make.followUp({ as: "begun", commitment: "$water", title: "Kazi imeanza", date: "2015-03-01", ...swahili }),
      make.followUp({
        as: "next",
        commitment: "$water",
        kind: "SUCCESSOR",
        successor: "$later",
        title: "Ahadi mpya",
        date: "2016-02-01",
        ...swahili,
      }),
      make.deadlineChange({ commitment: "$water", announcedOn: "2015-12-01", dueOn: "2017" }),
      make.assessment({ commitment: "$water", date: "2016-01-01", status: "STALLED" }),
    );
    recorded = await recorder.apply(
      inArabic("$talk", "اجتماع"),
      inArabic("$water", "الماء للجميع"),
      inArabic("$pipes", "الأنابيب"),
      inArabic("$begun", "بدأ العمل", { translator: "MACHINE" }),
      inArabic("$next", "وعد جديد"),
      inArabic("$seat", "وستلاندز", { field: "area" }),
    );
  });

  const timeline = async (wanted: string[], at = recorded) => {
    const query = `query ($in: [String!], $at: Int) { commitment(slug: "water", atRevision: $at) { timeline { nodes {
      event title(in: $in) titleText(in: $in) { text language original machine } } } } }`;
    const { commitment } = await dataOf(server, query, { in: wanted, at });
    return commitment.timeline.nodes as {
      event: string;
      title: string;
      titleText: { text: string; language: string | null; original: boolean; machine: boolean };
    }[];
  };
  const shown = async (wanted: string[], at?: number) =>
    (await timeline(wanted, at)).map(({ event, title, titleText: { language } }) => [event, title, language]);

  it("has the titles of its records in the language of the reader, and says so", async () => {
    expect(await shown(["hi", "ar"])).toEqual([
      ["MEETING", "اجتماع", "ar"],
      ["ORIGIN", "الماء للجميع", "ar"],
      ["FOLLOW_UP", "بدأ العمل", "ar"],
      ["MILESTONE", "الأنابيب", "ar"],
      ["DEADLINE_CHANGE", "Deadline extended to 2017", "en"],
      ["ASSESSMENT", "STALLED", "en"],
      ["SUCCESSOR", "وعد جديد", "ar"],
    ]);
    const entries = await timeline(["ar"]);
    expect(entries.every(({ title, titleText }) => title === titleText.text)).toBe(true);
    expect(entries.filter(({ titleText }) => titleText.machine).map(({ title }) => title)).toEqual(["بدأ العمل"]);
    expect(entries.filter(({ titleText }) => titleText.original)).toHaveLength(2);
  });

  it("has them as they were recorded before there were translations, and where there are none", async () => {
    const swahili = [
      ["MEETING", "Mkutano", "sw"],
      ["ORIGIN", "Maji kwa wote", "sw"],
      ["FOLLOW_UP", "Kazi imeanza", "sw"],
      ["MILESTONE", "Mabomba", "sw"],
      ["DEADLINE_CHANGE", "Deadline extended to 2017", "en"],
      ["ASSESSMENT", "STALLED", "en"],
      ["SUCCESSOR", "Ahadi mpya", "sw"],
    ];
    expect(await shown(["ar"], recorded - 1)).toEqual(swahili);
    expect(await shown(["hi"])).toEqual(swahili);
  });

  it("leads to records whose made titles say in which language they are", async () => {
    const { role, commitment } = await dataOf(
      server,
      `query ($seat: ID!) { role: node(id: $seat) { ... on Role { area(in: ["ar"]) areaText(in: ["ar"]) { language original } } }
        commitment(slug: "water") { deadlines { nodes { titleText { language } } } assessments { nodes { titleText { language } } }
          evidence { nodes { titleText { text language } } } parties { titleText { language } }
          translations { nodes { titleText { text language } } } } }`,
      { seat: recorder.id("seat") },
    );
    expect(role).toEqual({ area: "وستلاندز", areaText: { language: "ar", original: false } });
    expect(commitment).toEqual({
      deadlines: { nodes: [{ titleText: { language: "en" } }] },
      assessments: { nodes: [{ titleText: { language: "en" } }] },
      evidence: { nodes: [{ titleText: { text: "The minister and the companies met in Paris", language: "en" } }] },
      parties: [],
      translations: { nodes: [{ titleText: { text: "الماء للجميع (ar)", language: "ar" } }] },
    });
  });
});
