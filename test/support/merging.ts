import {
  assessment,
  attachedEvidence,
  commitment,
  evidence,
  followUp,
  meeting,
  participation,
  party,
  person,
  techCompany,
  type TestEdit,
} from "./factories";

const merge = (name: string, survivor: string, ...merged: string[]): TestEdit => ({
  name,
  input: {
    survivor,
    expectedVersion: 1,
    merged: merged.map((id) => ({ id, expectedVersion: 1 })),
    reason: "The register of companies says so.",
  },
});
export const mergeActors = (survivor: string, ...merged: string[]) => merge("mergeActors", survivor, ...merged);
export const mergeSources = (survivor: string, ...merged: string[]) =>
  merge("mergeSourceArticles", survivor, ...merged);

/** Google is recorded twice; both were at Matignon and promised the code, and each has something of its own. */
export const twoGoogleEdits = (): TestEdit[] => [
  techCompany({
    as: "google",
    name: "Google",
    slug: "google",
    identifiers: [{ scheme: "wikidata", value: "Q95" }],
  }),
  techCompany({
    as: "inc",
    name: "Google Inc.",
    slug: "google-inc",
    aliases: ["Google LLC", "Google"],
    country: "US",
    identifiers: [{ scheme: "lei", value: "7ZW8QJWVPR4P1J1KQY45" }],
    confirmedDistinct: true,
  }),
  person({ as: "envoy", name: "An envoy" }),
  meeting({ as: "matignon", title: "At Matignon" }),
  meeting({ as: "beauvau", title: "At Beauvau" }),
  participation({ as: "there", meeting: "$matignon", actor: "$google" }),
  participation({ as: "also", meeting: "$matignon", actor: "$inc", evidence: [evidence()] }),
  participation({ as: "alone", meeting: "$beauvau", actor: "$inc" }),
  participation({ as: "sent", meeting: "$beauvau", actor: "$envoy", representing: "$inc" }),
  commitment({ as: "code", title: "A code" }),
  commitment({ as: "tool", title: "A tool" }),
  party({ as: "pledger", commitment: "$code", actor: "$google" }),
  party({ as: "again", commitment: "$code", actor: "$inc", evidence: [evidence()] }),
  party({ as: "signatory", commitment: "$code", actor: "$inc", role: "SIGNATORY" }),
  party({ as: "toolmaker", commitment: "$tool", actor: "$inc" }),
  assessment({ as: "share", commitment: "$code", party: "$again", status: "STALLED" }),
  followUp({ as: "said", commitment: "$code", actor: "$inc" }),
  attachedEvidence({ as: "about", subject: "$inc" }),
];
