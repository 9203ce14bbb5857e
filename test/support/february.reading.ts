/** The words of the minister that ask for a code. */
export const askedForACode =
  "faire le point des engagements que nous avons pris aujourd'hui, leur adresser des demandes encore plus précises et arrêter un code de " +
  "bonne conduite";
const afp = "Boursorama, from Le Parisien and AFP";

export const queue = `{ changeSets(status: [PROPOSED], notReviewedByMe: true) {
  totalCount
  nodes { id version summary contributor { name } operations(first: 1) { totalCount } reviews { decision reason reviewer { name } } problems { message } }
} }`;

/** The fields that a reviewer reads in a preview, and that everybody reads after the change set is applied. */
export const shown = `__typename ... on Node { id }
  ... on SourceArticle { title publisher }
  ... on GovernmentBody { name }
  ... on Person { name }
  ... on TechCompany { name }
  ... on Evidence { quote stance verified subject { __typename ... on Node { id } } }
  ... on Meeting { title date { value } participations { id attendance actor { name } representing { name } } evidence { totalCount } }
  ... on Commitment {
    title formality status timeliness meeting { id title } parties { role actor { name } }
    evidence { nodes { quote verified sourceArticle { publisher } } }
  }`;

export const flagship = `{ commitment(slug: "code-of-good-conduct") {
  title formality status timeliness
  dueOn { value latest }
  parties { role actor { name } }
  evidence { nodes { stance quote verified sourceArticle { publisher } } }
  meeting {
    date { value }
    participations { attendance actor { name } evidence { nodes { stance value } } }
    accounts: evidence(field: "participants") { nodes { stance value verified sourceArticle { publisher } } }
    commitments { nodes { slug formality } }
  }
  timeline { nodes { date { value } event title } }
  assessments { totalCount }
} }`;

/** The code of good conduct, as the preview shows it to a reviewer. */
export const codeAsProposed = {
  __typename: "Commitment",
  id: expect.stringMatching(/^commitment_/),
  title: "A code of good conduct, asked for by a French minister",
  formality: "PROPOSED",
  status: "NOT_RATED",
  timeliness: "LAPSED",
  meeting: {
    id: expect.stringMatching(/^meeting_/),
    title: "French interior minister meets internet companies in Silicon Valley",
  },
  parties: [
    ...["Google", "Facebook", "Apple", "Twitter"].map((name) => ({ role: "ASKED", actor: { name } })),
    { role: "COUNTERPARTY", actor: { name: "Ministry of the Interior (France)" } },
  ],
  evidence: {
    nodes: [
      {
        quote: expect.stringMatching(/^faire le point .* et arrêter un code de bonne conduite$/),
        verified: true,
        sourceArticle: { publisher: afp },
      },
    ],
  },
};

const account = (stance: string, value: string, publisher: string) => ({
  stance,
  value,
  // Nobody has sent the texts of the other papers.
  verified: publisher === afp,
  sourceArticle: { publisher },
});
const there = (name: string, attendance = "ATTENDED", evidence: object[] = []) => ({
  attendance,
  actor: { name },
  evidence: { nodes: evidence },
});

/** The answer to the question of the README, after all contributions. */
export const whatBecameOfTheCode = {
  commitment: {
    title: "A code of good conduct, asked for by a French minister",
    formality: "PROPOSED",
    status: "NOT_RATED",
    timeliness: "LAPSED",
    dueOn: { value: "2015-04", latest: "2015-04-30" },
    parties: [
      ...["Google", "Facebook", "Apple", "Twitter"].map((name) => ({ role: "ASKED", actor: { name } })),
      { role: "COUNTERPARTY", actor: { name: "Ministry of the Interior (France)" } },
    ],
    evidence: {
      nodes: [
        {
          stance: "SUPPORTS",
          quote: askedForACode,
          verified: true,
          sourceArticle: { publisher: afp },
        },
      ],
    },
    meeting: {
      date: { value: "2015-02-20" },
      participations: [
        there("Bernard Cazeneuve"),
        there("Google"),
        there("Facebook"),
        there("Twitter"),
        there("Apple", "DISPUTED", [{ stance: "SUPPORTS", value: "ATTENDED" }]),
      ],
      accounts: {
        nodes: [
          account("SUPPORTS", "Google, Facebook, Apple, Twitter", afp),
          account("CONTRADICTS", "Google, Facebook, Twitter", "Al Jazeera, from AP"),
          account("CONTRADICTS", "Google, Facebook, Microsoft, Twitter", "AllGov France"),
        ],
      },
      commitments: {
        nodes: [
          "cooperation-with-judicial-investigations",
          "counter-speech-against-propaganda",
          "rapid-removal-of-terrorist-content",
          "code-of-good-conduct",
        ].map((slug) => ({ slug, formality: "PROPOSED" })),
      },
    },
    timeline: {
      nodes: [
        {
          date: { value: "2015-02-20" },
          event: "MEETING",
          title: "French interior minister meets internet companies in Silicon Valley",
        },
        {
          date: { value: "2015-02-20" },
          event: "ORIGIN",
          title: "A code of good conduct, asked for by a French minister",
        },
        { date: { value: "2026-11-22" }, event: "FOLLOW_UP", title: "Searched; no record found that it was agreed" },
      ],
    },
    assessments: { totalCount: 0 },
  },
};
