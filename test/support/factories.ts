import { contentHash, fingerprint } from "../../src/modules/sources/fingerprint";

/** An edit as a contributor writes it: an operation and its input. */
export interface TestEdit {
  name: string;
  input: Record<string, unknown>;
}

/** The fields of an input that matter to a test. */
type Said = Record<string, unknown> & { as?: string };

/** The text of the article that every recorder starts with. Any four words of it are a valid quote. */
export const report = "The minister and the companies met in Paris and promised to write a code together.";

/** A quote of that article. */
export const evidence = (said: Said = {}): Record<string, unknown> => ({
  source: "$report",
  quote: "The minister and the companies met in Paris",
  stance: "SUPPORTS",
  role: "ORIGIN",
  ...said,
});

let made = 0;

/** A new name each time: names become slugs, and slugs are unique. */
const another = (noun: string): string => `${noun} ${++made}`;

const edit =
  (name: string, defaults: (said: Said) => Record<string, unknown>) =>
  (said: Said = {}): TestEdit => ({ name, input: { ...defaults(said), ...said } });

/** The default names are similar, so inputs confirm that the records are distinct. */
const distinct = (noun: string) => ({ name: another(noun), confirmedDistinct: true });

export const person = edit("recordPerson", () => distinct("Person"));
export const governmentBody = edit("recordGovernmentBody", () => distinct("Ministry"));
export const techCompany = edit("recordTechCompany", () => distinct("Company"));
export const office = edit("recordOffice", () => distinct("Office"));
export const company = edit("recordCompany", () => distinct("Firm"));
export const organisation = edit("recordOrganisation", () => distinct("Organisation"));
export const association = edit("recordAssociation", () => distinct("Association"));

export const role = edit("recordRole", () => ({ title: "Minister", evidence: [evidence()] }));

export const meeting = edit("recordMeeting", () => ({
  title: another("Meeting"),
  date: "2015-02-20",
  status: "HELD",
  evidence: [evidence()],
}));

export const participation = edit("recordParticipation", () => ({ role: "ATTENDEE", attendance: "ATTENDED" }));

export const commitment = edit("recordCommitment", () => ({
  title: another("Commitment"),
  statement: "What is promised.",
  madeOn: "2015-02-20",
  formality: "DECLARED",
  clarity: "CLEAR",
  evidence: [evidence()],
}));

export const party = edit("recordParty", () => ({ role: "PLEDGER" }));

export const followUp = edit("recordFollowUp", () => ({ kind: "REPORT", date: "2015-04-01", title: "A report" }));

export const translation = edit("recordTranslation", () => ({
  field: "title",
  language: "hi",
  text: "एक वादा",
  translator: "MACHINE",
}));

export const judgeDuplicate = edit("judgeDuplicate", () => ({
  judgement: "DIFFERENT",
  reason: "They were born in different years.",
}));

export const deadlineChange = edit("recordDeadlineChange", () => ({
  kind: "EXTENDED",
  announcedOn: "2016-03-01",
  dueOn: "2017",
  evidence: [evidence()],
}));

export const milestone = edit("recordMilestone", () => ({ position: 1, title: another("Milestone") }));

export const target = edit("recordTarget", () => ({
  indicator: another("Indicator"),
  unit: "moderators",
  comparison: "AT_LEAST",
  value: 1000,
}));

export const measurement = edit("recordMeasurement", () => ({
  value: 1200,
  period: "2016-06",
  evidence: [evidence()],
}));

export const assessment = edit("assessCommitment", () => ({
  date: "2016-01-01",
  status: "IN_PROGRESS",
  rationale: "It says so.",
  methodology: "$scale",
  evidence: [evidence()],
}));

export const attachedEvidence = edit("attachEvidence", evidence);

export const methodology = edit("recordMethodology", () => ({ name: another("Scale"), edition: "1", crosswalk: [] }));

export const topic = edit("recordTopic", () => ({ name: another("Topic") }));

/** An article. With `text`, it has the fingerprint of that text; without, its text is unknown. */
export function article({ text, ...said }: Said & { text?: string } = {}): TestEdit {
  const held = text !== undefined && {
    contentHash: contentHash(text),
    fingerprint: fingerprint(text).toString("base64"),
  };
  const title = another("Article");
  const url = `https://news.example/${title.replace(" ", "-")}`;
  return {
    name: "recordSourceArticle",
    input: { url, title, publisher: "The Example", language: "en", confirmedDistinct: true, ...held, ...said },
  };
}

/** `correction("Meeting", { meeting: "$february", title: ".." })`, of the first version unless said otherwise. */
export const correction = (noun: string, said: Said): TestEdit =>
  edit(`correct${noun}`, () => ({ expectedVersion: 1 }))(said);

/** `retraction("Meeting", { meeting: "$february" })`, of the first version unless said otherwise. */
export const retraction = (noun: string, said: Said): TestEdit =>
  edit(`retract${noun}`, () => ({ expectedVersion: 1, reason: "It never was." }))(said);
