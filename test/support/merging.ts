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

/** Google is recorded twice. Both records were at Matignon and promised the code, and each has values that the other does not have. */
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
  party({ as: "spoken", commitment: "$tool", actor: "$envoy", representing: "$google" }),
  party({ as: "spoken-again", commitment: "$tool", actor: "$envoy", representing: "$inc", evidence: [evidence()] }),
  assessment({ as: "share", commitment: "$code", party: "$again", status: "STALLED" }),
  followUp({ as: "said", commitment: "$code", actor: "$inc" }),
  attachedEvidence({ as: "about", subject: "$inc" }),
];

/** A query whose answer shows whether there is one Google or two. */
export const ofBothGoogles = `query ($google: ID!, $inc: ID!, $at: Int) {
  actor(id: $inc, atRevision: $at) { id name aliases country redirectedFrom identifiers { scheme } evidence { totalCount } }
  node(id: $inc, atRevision: $at) { __typename id }
  bySlug: actor(slug: "google-inc", atRevision: $at) { id }
  google: actor(id: $google, atRevision: $at) { id redirectedFrom }
  meetings(actor: $inc, atRevision: $at) { nodes { title participations { actor { name } representing { name } evidence { totalCount } } } }
  commitments(actor: $inc, atRevision: $at) { nodes { title parties { actor { name } representing { name } role status evidence { totalCount } } followUps { nodes { actor { name } } } } }
}`;

/** Its answer after the merge. */
export const oneGoogle = (google: string, inc: string): object => ({
  actor: {
    id: google,
    name: "Google",
    aliases: ["Google Inc.", "Google LLC"],
    country: "US",
    redirectedFrom: [inc],
    identifiers: [{ scheme: "lei" }, { scheme: "wikidata" }],
    evidence: { totalCount: 1 },
  },
  node: { __typename: "TechCompany", id: google },
  bySlug: { id: google },
  google: { id: google, redirectedFrom: [inc] },
  meetings: {
    nodes: [
      {
        title: "At Beauvau",
        participations: [
          { actor: { name: "Google" }, representing: null, evidence: { totalCount: 0 } },
          { actor: { name: "An envoy" }, representing: { name: "Google" }, evidence: { totalCount: 0 } },
        ],
      },
      {
        title: "At Matignon",
        participations: [{ actor: { name: "Google" }, representing: null, evidence: { totalCount: 1 } }],
      },
    ],
  },
  commitments: {
    nodes: [
      {
        title: "A tool",
        parties: [
          { actor: { name: "Google" }, representing: null, role: "PLEDGER", status: null, evidence: { totalCount: 0 } },
          {
            actor: { name: "An envoy" },
            representing: { name: "Google" },
            role: "PLEDGER",
            status: null,
            evidence: { totalCount: 1 },
          },
        ],
        followUps: { nodes: [] },
      },
      {
        title: "A code",
        parties: [
          {
            actor: { name: "Google" },
            representing: null,
            role: "PLEDGER",
            status: "STALLED",
            evidence: { totalCount: 1 },
          },
          {
            actor: { name: "Google" },
            representing: null,
            role: "SIGNATORY",
            status: null,
            evidence: { totalCount: 0 },
          },
        ],
        followUps: { nodes: [{ actor: { name: "Google" } }] },
      },
    ],
  },
});
