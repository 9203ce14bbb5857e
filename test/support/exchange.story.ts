import {
  article,
  attachedEvidence,
  commitment,
  evidence,
  governmentBody,
  meeting,
  office,
  organisation,
  person,
  role,
  techCompany,
  translation,
  type TestEdit,
} from "./factories";
import { mutate } from "./contribute";
import { mergeActors } from "./merging";
import type { Recorder } from "./recorder";
import type { TestServer } from "./server";

export const firstPage = "Το υπουργείο και η εταιρεία συναντήθηκαν στην Αθήνα";
export const secondPage = "Η εταιρεία υποσχέθηκε χίλιους ελεγκτές περιεχομένου";
export const rowTwo = ["Wanjiru Kamau", "Gavana", "2017-08-21", "Nairobi"];

const source = (input: Record<string, unknown>): TestEdit => ({
  name: "recordSourceArticle",
  input: { publisher: "Εθνικό Τυπογραφείο", language: "el", confirmedDistinct: true, ...input },
});

const sources = [
  article({
    as: "kept",
    url: 'https://news.example/gr?a=1&b="2"',
    title: "Συνάντηση <στην> Αθήνα",
    language: "el",
    publishedOn: "2019-03",
    authors: ["Νίκος Γεωργίου"],
    agency: "ΑΠΕ",
    archiveUrl: "https://archive.example/2019/gr",
    text: `${firstPage} και μίλησαν για πολλά.`,
  }),
  source({
    ...{ as: "minutes", kind: "DOCUMENT", url: "https://gov.example/minutes.pdf", title: "Πρακτικά" },
    text: `${firstPage}\f${secondPage}`,
  }),
  source({
    ...{ as: "register", kind: "DATASET", url: "https://gov.example/register.csv", title: "Sajili", language: "sw" },
    rows: [["jina", "cheo", "tangu", "kaunti"], rowTwo],
  }),
];

const actors = [
  governmentBody({
    as: "ministry",
    ...{ name: "Υπουργείο Ψηφιακής Διακυβέρνησης", language: "el", slug: "ministry", country: "GR" },
    ...{ aliases: ["ΥΨηΔ"], description: "Ελληνικό υπουργείο." },
  }),
  person({
    as: "eleni",
    ...{ name: "Ελένη Παπαδοπούλου", language: "el", slug: "eleni", country: "GR", bornOn: "1965-03" },
    identifiers: [{ scheme: "wikidata", value: "Q1000001" }],
    links: [{ url: "https://el.wikipedia.org/wiki/Eleni", note: "Βικιπαίδεια" }, { url: "https://eleni.example/" }],
  }),
  person({ as: "wanjiru", name: "Wanjiru Kamau", slug: "wanjiru", country: "KE" }),
  person({ as: "kenji", name: "佐藤健二", slug: "kenji", country: "JP", bornOn: "1958/1961", diedOn: "2020-Q1" }),
  person({ as: "hidden", name: "Giovanni Segreto", slug: "segreto", description: "Abita in via Roma." }),
  office({
    as: "minister",
    name: "Υπουργός Ψηφιακής Διακυβέρνησης",
    slug: "minister",
    country: "GR",
    body: "$ministry",
  }),
  office({ as: "governor", name: "Gavana wa Nairobi", slug: "governor", jurisdiction: "KE-30" }),
  techCompany({
    as: "firm",
    ...{ name: "株式会社あおば", language: "ja", slug: "aoba", country: "JP" },
    identifiers: [{ scheme: "lei", value: "5493001KJTIIGC8Y1R12" }],
  }),
  techCompany({ as: "double", name: "Aoba KK", slug: "aoba-kk" }),
  organisation({ as: "union", name: "اتحاد الناشرين", slug: "publishers" }),
];

const roles = [
  role({
    as: "first",
    ...{ person: "$eleni", organisation: "$ministry", office: "$minister", title: "Υπουργός", area: "Αθήνα Α΄" },
    ...{ from: "2011", to: "2013-Q2", evidence: [evidence({ source: "$kept", quote: firstPage })] },
  }),
  role({
    as: "second",
    ...{ person: "$eleni", organisation: "$ministry", office: "$minister", title: "Υπουργός" },
    ...{ from: "2016-04/2017-06", to: "2018-11/2019-02" },
  }),
  role({
    as: "county",
    ...{ person: "$wanjiru", organisation: "$governor", title: "Gavana", from: "2017-08-21" },
    evidence: [evidence({ source: "$register", quote: rowTwo.join(" "), locator: "row=2" })],
  }),
  role({
    as: "adviser",
    ...{
      person: "$kenji",
      organisation: "$firm",
      onBehalfOf: "$union",
      title: "顧問",
      from: "2015-07-01",
      to: "2016-12",
    },
  }),
];

const there = (actor: string, said: object = {}) => ({ actor, role: "ATTENDEE", attendance: "ATTENDED", ...said });

const meetings = [
  meeting({
    as: "athens",
    ...{ title: "Στην Αθήνα", slug: "athens", date: "2019-03", status: "HELD", country: "GR", city: "Αθήνα" },
    ...{ purpose: "Έλεγχος περιεχομένου" },
    evidence: [evidence({ source: "$kept", quote: firstPage, suffix: "και μίλησαν" })],
    participations: [
      there("$ministry", { role: "HOST" }),
      there("$double"),
      there("$minister", { as: "seat" }),
      there("$eleni", { attendance: "INVITED" }),
      there("$kenji", { attendance: "ABSENT" }),
    ],
  }),
  meeting({ as: "never", title: "Ποτέ", slug: "never", date: "2019-05-02", status: "CANCELLED" }),
  commitment({
    as: "promise",
    ...{ title: "Χίλιοι ελεγκτές", slug: "promise", madeOn: "2019-03", jurisdiction: "GR" },
    parties: [{ actor: "$firm", role: "PLEDGER" }],
    evidence: [
      evidence({ source: "$minutes", quote: secondPage, locator: "page=2" }),
      evidence({
        source: "$kept",
        quote: firstPage,
        stance: "CONTRADICTS",
        role: "CONTEXT",
        field: "madeOn",
        value: "2019-04",
      }),
    ],
  }),
  // The text of this one is not known, so nobody could check the quote.
  article({ as: "unread", url: "https://unread.example/1" }),
  attachedEvidence({
    subject: "$promise",
    source: "$unread",
    quote: "nobody has checked these words",
    role: "OUTCOME",
  }),
];

/** A minister who held her office twice, a firm recorded twice, a register, minutes, and somebody whom a court has hidden. */
export async function recordExchange({ server, recorder }: { server: TestServer; recorder: Recorder }): Promise<void> {
  await recorder.apply(...sources, ...actors, ...roles, ...meetings);
  const named = { record: "$ministry", field: "name", recordVersion: 1 };
  await recorder.apply(
    translation({ ...named, language: "en", text: "Ministry of Digital Governance", translator: "HUMAN" }),
    translation({ ...named, language: "de", text: "Digitalministerium", translator: "MACHINE" }),
    attachedEvidence({ as: "proof", subject: "$ministry", source: "$kept", quote: firstPage }),
  );
  await recorder.apply(mergeActors("$firm", "$double"));
  const admin = await server.signIn({ role: "ADMIN" });
  await mutate(
    admin,
    "redactRevision",
    {
      record: recorder.id("hidden"),
      version: 1,
      fields: ["name", "slug", "description"],
      reason: "By order of a court.",
    },
    "errors { message }",
  );
}
