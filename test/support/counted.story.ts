import { beforeTests } from "./before-tests";
import { startRecorder, type Recorder } from "./recorder";
import {
  article,
  assessment,
  association,
  commitment,
  evidence,
  followUp,
  governmentBody,
  meeting,
  party,
  person,
  role,
  techCompany,
} from "./factories";
import { mergeActors } from "./merging";
import { startTestServer, type TestServer } from "./server";

export interface CountedStory {
  server: TestServer;
  records: Recorder;
  /** The data of a query in which `"$name"` stands for the id of that record. */
  // The shape of an answer is what a test asserts.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  ask(query: string): Promise<any>;
  /** The code and the message of the first error. */
  refusal(query: string): Promise<[unknown, string | undefined]>;
  stop(): Promise<void>;
}

const attended = (actor: string, more: object = {}): object => ({
  actor,
  role: "ATTENDEE",
  attendance: "ATTENDED",
  ...more,
});

/**
 * Four commitments and seven meetings: few enough to count by hand. Revision n was applied on the first day of the nth month of 2024: 2 the
 * actors, 3 the commitments, 4 the first assessments, 5 the merge of Inc. into Google, 6 the last assessment.
 */
export async function startCountedStory(): Promise<CountedStory> {
  const server = await startTestServer("empty");
  const records = await startRecorder(server.database.app);
  await records.apply(...actors);
  await records.apply(...promises, ...meetings);
  await records.apply(...judgements);
  await records.apply(mergeActors("$google", "$inc"));
  await records.apply(assessment({ commitment: "$law", status: "BROKEN", date: "2017-02" }));
  await dateRevisions(server);
  const withIds = (query: string): string => query.replace(/"\$(\w+)"/g, (_, name: string) => `"${records.id(name)}"`);
  return {
    server,
    records,
    async ask(query) {
      const { data, errors } = await server.ask(withIds(query));
      expect(errors).toBeUndefined();
      return data;
    },
    async refusal(query) {
      const [error] = (await server.ask(withIds(query))).errors ?? [];
      return [error?.extensions["code"], error?.message];
    },
    stop: () => server.stop(),
  };
}

/** One such story for the tests of the block. */
export const onCountedStory = (): CountedStory => beforeTests(startCountedStory, (story) => story.stop());

/** Moves the record into the past, which only the owner of the tables can do. */
export async function dateRevisions({ database }: TestServer): Promise<void> {
  const owner = await database.connectAsOwner();
  await owner.query("alter table change_set disable trigger user");
  await owner.query(
    "update change_set set applied_at = make_timestamptz(2024, revision::integer, 1, 12, 0, 0, 'UTC') where revision is not null",
  );
  await owner.query("alter table change_set enable trigger user");
}

const actors = [
  techCompany({ as: "google", name: "Google", slug: "google" }),
  techCompany({ as: "inc", name: "Google Inc.", slug: "google-inc" }),
  techCompany({ as: "twitter", name: "Twitter", slug: "twitter" }),
  association({ as: "afa", name: "AFA", slug: "afa" }),
  governmentBody({ as: "ministry", name: "Ministry", slug: "ministry" }),
  person({ as: "minister", name: "Minister", slug: "minister" }),
  role({ person: "$minister", organisation: "$ministry", from: "2014-04-02", to: "2016" }),
  article({ as: "local", publisher: "The Local", publishedOn: "2016-03" }),
  article({ as: "fresh", publisher: "Fresh News", publishedOn: "2024-05-20" }),
];

const promises = [
  commitment({
    as: "code",
    title: "Code",
    slug: "code",
    madeOn: "2015-02-20",
    dueOn: "2015-04",
    formality: "SIGNED_AGREEMENT",
    evidence: [evidence(), evidence({ source: "$local", stance: "CONTRADICTS" })],
    parties: [
      { actor: "$google", role: "SIGNATORY" },
      { actor: "$twitter", role: "PLEDGER" },
      { actor: "$ministry", role: "COUNTERPARTY" },
    ],
  }),
  party({ as: "share", commitment: "$code", actor: "$google", role: "PLEDGER" }),
  commitment({
    as: "figures",
    title: "Figures",
    slug: "figures",
    madeOn: "2015-04",
    parties: [{ actor: "$inc", role: "PLEDGER" }],
  }),
  commitment({
    as: "law",
    title: "Law",
    slug: "law",
    madeOn: "2016",
    dueOn: "2017",
    formality: "IN_LAW",
    parties: [{ actor: "$ministry", role: "SIGNATORY" }],
  }),
  commitment({ as: "nobody", title: "Nobody's", slug: "nobody", madeOn: "2016-06-01", dueOn: "2199" }),
  followUp({ commitment: "$code", date: "2015-03-02" }),
  followUp({ commitment: "$code", date: "2015-04-01" }),
  followUp({ as: "published", commitment: "$figures", date: "2015-05", evidence: [evidence({ source: "$fresh" })] }),
];

const meetings = [
  meeting({
    as: "february",
    date: "2015-02-20",
    participations: [attended("$google"), attended("$twitter"), attended("$minister", { representing: "$ministry" })],
  }),
  meeting({ as: "someday", date: "2016", participations: [attended("$google"), attended("$twitter")] }),
  meeting({ as: "may", date: "2015-05", participations: [attended("$twitter"), attended("$afa")] }),
  meeting({
    as: "planned",
    date: "2016-02",
    status: "PLANNED",
    participations: [attended("$google"), attended("$afa")],
  }),
  meeting({
    as: "without",
    date: "2016-03-01",
    participations: [attended("$google", { attendance: "ABSENT" }), attended("$afa")],
  }),
  meeting({ as: "inOffice", date: "2016-12-01", participations: [attended("$minister"), attended("$twitter")] }),
  meeting({ as: "outOfOffice", date: "2018-01-01", participations: [attended("$minister"), attended("$afa")] }),
];

const judgements = [
  assessment({ commitment: "$code", status: "PARTIALLY_KEPT", date: "2015-06", fulfilledOn: "2015-04-10" }),
  assessment({ commitment: "$code", party: "$share", status: "KEPT", date: "2015-05-20", fulfilledOn: "2015-05-19" }),
];
