import * as make from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { markedTexts, type MarkedText } from "../../support/marked.texts";
import { onServer } from "../../support/server";
import { readPage } from "../../support/site";

/**
 * What each language is written in. The record of this story has no word in Latin letters, but for what the site itself writes and what the
 * Basque register says: its words end in `-xe`.
 */
const scripts: readonly [language: string, script: RegExp, direction: string][] = [
  ["ar", /\p{Script=Arabic}/u, "rtl"],
  ["ta", /\p{Script=Tamil}/u, "ltr"],
  ["ja", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, "ltr"],
  ["eu", /\p{L}-xe/u, "ltr"],
];

/** Nobody can say in which language another name is. */
const alias = "花の人";

const arabic = { language: "ar" };
const tamil = { language: "ta" };
const japanese = { language: "ja" };

/** The Tamil text of a field of a record, where the record is in another language. */
const inTamil = (record: string, field: string, text: string) =>
  make.translation({ record, field, language: "ta", text, translator: "HUMAN" });

const quote = (said: object = {}) => make.evidence({ source: "$diwan", quote: "وعدت الوزارة ببناء المدرسة", ...said });

const articles = [
  make.article({
    as: "diwan",
    text: "قالت الصحيفة: وعدت الوزارة ببناء المدرسة في السنة القادمة.",
    title: "مدرسة جديدة",
    publisher: "الديوان",
    language: "ar",
  }),
  make.article({
    as: "asahi",
    text: "会議は東京で開かれたと記者に語った。",
    title: "会議の報告",
    publisher: "朝の新聞",
    language: "ja",
  }),
];

const actors = [
  make.governmentBody({
    as: "ministry",
    slug: "ministry",
    name: "وزارة التعليم",
    description: "تبني المدارس",
    ...arabic,
  }),
  make.office({ as: "office", slug: "office", name: "大臣職", body: "$ministry", ...japanese }),
  make.person({ as: "minister", slug: "minister", name: "மலர்விழி", aliases: [alias], ...tamil }),
  make.techCompany({ as: "firm", slug: "firm", name: "東京電子", description: "電子の会社", ...japanese }),
  make.association({ as: "union", slug: "union", name: "Elkarte-xe", language: "eu" }),
  make.role({
    person: "$minister",
    organisation: "$ministry",
    office: "$office",
    title: "وزيرة التعليم",
    area: "دمشق",
    onBehalfOf: "$union",
    ...arabic,
  }),
  make.role({ person: "$minister", organisation: "$firm", title: "社長", ...japanese }),
];

const meetings = [
  make.meeting({
    as: "first",
    slug: "first",
    title: "اجتماع أول",
    purpose: "الحديث عن المدارس",
    place: "قصر الحكومة",
    city: "دمشق",
    date: "2015-01-10",
    topics: ["$schools"],
    evidence: [quote({ field: "place", value: "قصر الحكومة" })],
    ...arabic,
  }),
  make.meeting({
    as: "second",
    slug: "second",
    title: "第二の会議",
    precededBy: "$first",
    date: "2015-03-10",
    ...japanese,
  }),
  ...["$minister", "$firm", "$office"].map((actor) =>
    make.participation({ meeting: "$first", actor, ...(actor === "$minister" && { representing: "$ministry" }) }),
  ),
  make.attachedEvidence({
    source: "$asahi",
    subject: "$first",
    quote: "会議は東京で開かれたと記者に語った",
    stance: "CONTRADICTS",
    role: "CONTEXT",
    field: "place",
    value: "東京",
  }),
];

const commitments = [
  make.commitment({ as: "later", slug: "later", title: "学校をもっと", ...japanese }),
  make.commitment({
    as: "school",
    slug: "school",
    title: "بناء مدرسة",
    statement: "سنبني مدرسة.",
    madeOn: "2015-01-10",
    dueOn: "2016",
    meeting: "$first",
    topics: ["$schools"],
    parties: [
      { as: "pledge", actor: "$ministry", role: "PLEDGER" },
      { actor: "$firm", role: "COUNTERPARTY" },
      { actor: "$union", role: "BENEFICIARY" },
    ],
    milestones: [{ as: "plan", position: 1, title: "図面", statement: "図面を描く。", dueOn: "2015-06", ...japanese }],
    evidence: [quote()],
    ...arabic,
  }),
  make.followUp({
    commitment: "$school",
    title: "மணி அடித்தது",
    summary: "பள்ளி திறந்தது.",
    date: "2015-04-01",
    ...tamil,
  }),
  make.followUp({
    commitment: "$school",
    kind: "SUCCESSOR",
    successor: "$later",
    title: "次の約束",
    date: "2016-02-01",
    ...japanese,
  }),
  make.followUp({
    commitment: "$school",
    kind: "MEETING",
    meeting: "$second",
    title: "また会った",
    date: "2015-03-10",
    ...japanese,
  }),
  make.deadlineChange({ commitment: "$school", announcedBy: "$firm", announcedOn: "2015-09", dueOn: "2017-06" }),
  make.methodology({
    as: "grades",
    name: "評価法",
    edition: "3",
    crosswalk: [{ term: "未完", status: "STALLED" }],
    ...japanese,
  }),
  make.assessment({
    commitment: "$school",
    methodology: "$grades",
    status: "STALLED",
    term: "未完",
    rationale: "まだ建っていない。",
    ...japanese,
  }),
  make.assessment({ commitment: "$school", methodology: "$grades", party: "$pledge", rationale: "لا شيء.", ...arabic }),
];

const translations = [
  inTamil("$school", "statement", "பள்ளி கட்டுவோம்."),
  make.translation({
    record: "$first",
    field: "title",
    language: "fr",
    text: "Première rencontre",
    translator: "HUMAN",
  }),
];

const paths = [
  "",
  "/commitments?actor=ministry&topic=schools",
  "/commitments/school",
  "/actors",
  "/actors/ministry",
  "/actors/minister",
  "/actors/office",
  "/actors/firm",
  "/meetings",
  "/meetings/first",
  "/meetings/second",
  "/commitments/school?rev=1",
  "/actors/firm?rev=1",
  "/meetings/second?rev=1",
];

/** A school in Syria is promised to a company in Japan by a minister from Jaffna, and a Basque union is to have it. */
describe("the language and the direction of every text of the record", () => {
  const server = onServer("empty");

  beforeAll(async () => {
    const recorder = await startRecorder(server.database.app);
    await recorder.apply(
      ...articles,
      make.topic({ as: "schools", slug: "schools", name: "பள்ளிகள்", ...tamil }),
      ...actors,
      ...meetings,
      ...commitments,
      ...translations,
    );
  });

  const wronglyMarked = ({ text, language, direction, isDrawn }: MarkedText): boolean =>
    scripts.some(
      ([expected, script, way]) => script.test(text) && !(language === expected && (isDrawn || direction === way)),
    );

  it.each(paths.flatMap((path) => ["en", "fr"].map((language) => `/${language}${path}`)))(
    "is told on %s",
    async (path) => {
      const texts = await markedTexts(`${server.url}${path}`);
      const ofRecord = texts.filter(({ text }) => text !== alias && scripts.some(([, script]) => script.test(text)));
      expect(ofRecord.length).toBeGreaterThan(0);
      expect(ofRecord.filter(wronglyMarked)).toEqual([]);
    },
  );

  it.each([
    ["/en/commitments/school", "ar", "rtl"],
    ["/fr/actors/minister", "ta", "ltr"],
    ["/en/meetings/second", "ja", "ltr"],
    ["/en/actors/union", "eu", "ltr"],
    ["/fr/actors/firm?rev=1", "ja", "ltr"],
    ["/en/meetings", null, null],
  ])("is told of the title in the window of %s", async (path, language, direction) => {
    const { document } = await readPage(`${server.url}${path}`);
    const title = document.querySelector("head title");
    expect([title?.getAttribute("lang"), title?.getAttribute("dir")]).toEqual([language, direction]);
  });
});
