import { contentHash, fingerprint } from "../../src/modules/sources/fingerprint";

/** An edit as a contributor writes it: an operation, its input, and a name for the record it makes. */
export interface TestEdit {
  name: string;
  input: Record<string, unknown>;
  as?: string;
}

/** What a test says about a record: only what matters to it. */
type Said = Record<string, unknown> & { as?: string };

/** What the article that every recorder starts with says; any four words of it are a quote. */
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

/** Every default name is another one: names become slugs, and slugs are unique. */
const another = (noun: string): string => `${noun} ${++made}`;

const edit =
  (name: string, defaults: (said: Said) => Record<string, unknown>) =>
  ({ as, ...said }: Said = {}): TestEdit => ({
    name,
    input: { ...defaults(said), ...said },
    ...(as !== undefined && { as }),
  });

export const person = edit("recordPerson", () => ({ name: another("Person") }));
export const governmentBody = edit("recordGovernmentBody", () => ({ name: another("Ministry") }));
export const techCompany = edit("recordTechCompany", () => ({ name: another("Company") }));
export const association = edit("recordAssociation", () => ({ name: another("Association") }));

export const role = edit("recordRole", () => ({ title: "Minister", evidence: [evidence()] }));

export const meeting = edit("recordMeeting", () => ({
  title: another("Meeting"),
  date: "2015-02-20",
  status: "HELD",
  evidence: [evidence()],
}));

export const commitment = edit("recordCommitment", () => ({
  title: another("Commitment"),
  statement: "What is promised.",
  madeOn: "2015-02-20",
  formality: "DECLARED",
  clarity: "CLEAR",
  evidence: [evidence()],
}));

export const followUp = edit("recordFollowUp", () => ({ kind: "REPORT", date: "2015-04-01", title: "A report" }));

export const assessment = edit("assessCommitment", () => ({
  date: "2016-01-01",
  status: "IN_PROGRESS",
  rationale: "It says so.",
  methodology: "$scale",
  evidence: [evidence()],
}));

export const attachedEvidence = edit("attachEvidence", evidence);

export const methodology = edit("recordMethodology", () => ({ name: another("Scale"), edition: "1", crosswalk: [] }));

/** An article. With its `text` it gets the fingerprint of that; without, nobody has held its text. */
export function article({ as, text, ...said }: Said & { text?: string } = {}): TestEdit {
  const held = text !== undefined && {
    contentHash: contentHash(text),
    fingerprint: fingerprint(text).toString("base64"),
  };
  const title = another("Article");
  const url = `https://news.example/${title.replace(" ", "-")}`;
  const input = { url, title, publisher: "The Example", language: "en", ...held, ...said };
  return { name: "recordSourceArticle", input, ...(as !== undefined && { as }) };
}
