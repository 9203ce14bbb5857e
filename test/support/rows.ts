import type { Client } from "pg";
import { fingerprint } from "../../src/modules/sources/fingerprint";
import { changeSet, insert } from "./change-set";

type Values = Record<string, unknown>;

let made = 0;
const another = (word: string): string => `${word}-${++made}`;

/** Valid rows for plain SQL. A test gives the references, and the values that matter to it. */
export const rows = {
  source_article: (said: Values = {}): Values => {
    const url = `https://news.example/${another("article")}`;
    return { url, canonical_url: url, title: "An article", publisher: "The Example", language: "en", ...said };
  },
  actor: (said: Values = {}): Values => ({ kind: "PERSON", slug: another("actor"), name: "Somebody", ...said }),
  role: (said: Values = {}): Values => ({ title: "Minister", ...said }),
  meeting: (said: Values = {}): Values => ({
    slug: another("meeting"),
    title: "A meeting",
    date: "2015-02-20",
    status: "HELD",
    ...said,
  }),
  participation: (said: Values = {}): Values => ({ role: "ATTENDEE", attendance: "ATTENDED", ...said }),
  commitment: (said: Values = {}): Values => ({
    slug: another("commitment"),
    title: "A commitment",
    statement: "What is promised.",
    made_on: "2015-02-20",
    formality: "DECLARED",
    clarity: "CLEAR",
    ...said,
  }),
  party: (said: Values = {}): Values => ({ role: "PLEDGER", ...said }),
  follow_up: (said: Values = {}): Values => ({ kind: "REPORT", date: "2015-04-01", title: "A report", ...said }),
  deadline_change: (said: Values = {}): Values => ({ kind: "SET", announced_on: "2016", due_on: "2017", ...said }),
  milestone: (said: Values = {}): Values => ({ position: 1, title: "A milestone", ...said }),
  target: (said: Values = {}): Values => ({
    indicator: "Moderators",
    unit: "persons",
    comparison: "AT_LEAST",
    value: 1000,
    ...said,
  }),
  measurement: (said: Values = {}): Values => ({ value: 1200.5, period: "2016-06", provisional: false, ...said }),
  methodology: (said: Values = {}): Values => ({ name: another("Scale"), edition: "1", ...said }),
  assessment: (said: Values = {}): Values => ({
    date: "2016-01-01",
    status: "IN_PROGRESS",
    rationale: "It says so.",
    ...said,
  }),
  evidence: ({ quote = "the words of the source", ...said }: Values = {}): Values => ({
    quote,
    stance: "SUPPORTS",
    role: "ORIGIN",
    quote_runs: fingerprint(String(quote)),
    ...said,
  }),
  translation: (said: Values = {}): Values => ({
    field: "title",
    language: "hi",
    text: "एक वादा",
    translator: "HUMAN",
    record_version: 1,
    ...said,
  }),
  duplicate_judgement: (said: Values = {}): Values => ({
    judgement: "DIFFERENT",
    reason: "They were born in different years.",
    ...said,
  }),
  identifier: (said: Values = {}): Values => ({ scheme: "wikidata", value: another("Q"), ...said }),
} as const;

/** One record of every kind, each with evidence of its own. */
export interface Story {
  source: string;
  person: string;
  ministry: string;
  role: string;
  meeting: string;
  commitment: string;
  party: string;
  target: string;
  methodology: string;
  assessment: string;
  /** Adds a quote about a record. */
  prove(kind: string, subject: string, said?: Values): Promise<string>;
}

/** The references that a row of each table needs. */
export const referencesTo = (story: Story): Partial<Record<keyof typeof rows, Values>> => ({
  role: { person_id: story.person, organisation_id: story.ministry },
  participation: { meeting_id: story.meeting, actor_id: story.person },
  party: { commitment_id: story.commitment, actor_id: story.person },
  follow_up: { commitment_id: story.commitment },
  deadline_change: { commitment_id: story.commitment },
  milestone: { commitment_id: story.commitment },
  target: { commitment_id: story.commitment },
  measurement: { target_id: story.target },
  assessment: { commitment_id: story.commitment, methodology_id: story.methodology },
  duplicate_judgement: { a_id: story.person, b_id: story.ministry },
  identifier: { subject_kind: "ACTOR", subject_id: story.person },
  translation: { record_kind: "COMMITMENT", record_id: story.commitment },
  evidence: { subject_kind: "MEETING", subject_id: story.meeting, source_article_id: story.source },
});

export async function tellStory(client: Client): Promise<Story> {
  const story = {} as Story;
  story.prove = (kind, subject, said = {}) =>
    insert(
      client,
      "evidence",
      rows.evidence({ subject_kind: kind, subject_id: subject, source_article_id: story.source, ...said }),
    );
  await changeSet(client, async () => {
    story.source = await insert(client, "source_article", rows.source_article());
    story.person = await insert(client, "actor", rows.actor());
    story.ministry = await insert(client, "actor", rows.actor({ kind: "GOVERNMENT_BODY" }));
    const held = { person_id: story.person, organisation_id: story.ministry };
    story.role = await insert(client, "role", rows.role(held));
    story.meeting = await insert(client, "meeting", rows.meeting());
    story.commitment = await insert(client, "commitment", rows.commitment({ meeting_id: story.meeting }));
    const part = { commitment_id: story.commitment, actor_id: story.ministry };
    story.party = await insert(client, "party", rows.party(part));
    story.target = await insert(client, "target", rows.target({ commitment_id: story.commitment }));
    story.methodology = await insert(client, "methodology", rows.methodology());
    const judged = { commitment_id: story.commitment, methodology_id: story.methodology };
    story.assessment = await insert(client, "assessment", rows.assessment(judged));
    for (const kind of ["role", "meeting", "commitment", "assessment"] as const) {
      await story.prove(kind.toUpperCase(), story[kind]);
    }
  });
  return story;
}
