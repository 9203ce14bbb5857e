export const morandini =
  "https://www.jeanmarcmorandini.com/article-346191-attentats-manuel-valls-reunit-ce-matin-les-grands-groupes-d-internet-et-des-reseaux-sociaux.html";

const actor = (name: string) => ({ actor: { name } });
const nodes = (...items: unknown[]) => ({ nodes: items });
const took = (role: string, attendance: string, name: string, representing: string | null = null) => ({
  role,
  attendance,
  actor: { name },
  representing: representing && { name: representing },
});
const said = (value: string, publisher: string, fingerprintCovers: string) => ({
  value,
  verified: true,
  sourceArticle: { publisher, fingerprintCovers },
});

export type Fact = [fact: string, query: string, answer: unknown];

/** The texts of the two articles, and the questions and answers about the same story from other sources. */
export const facts: Fact[] = [
  [
    "the day before, there was a summit on violent extremism in Washington",
    `{ meeting(slug: "silicon-valley-february-2015") { date { value } precededBy { date { value } city status } } }`,
    {
      meeting: {
        date: { value: "2015-02-20" },
        precededBy: { date: { value: "2015-02-19" }, city: "Washington", status: "HELD" },
      },
    },
  ],
  [
    "removal takes quarters of an hour now, not months, says the minister",
    `{ commitment(slug: "removal-of-terrorist-content-on-request") { followUps(kind: [STATEMENT]) { nodes {
      date { value } actor { name } meeting { slug } evidence { nodes { quote verified } } } } } }`,
    {
      commitment: {
        followUps: nodes({
          date: { value: "2015-02-20" },
          actor: { name: "Bernard Cazeneuve" },
          meeting: { slug: "silicon-valley-february-2015" },
          evidence: nodes({ quote: "Il a parlé de quarts d'heure pour réagir au lieu de mois", verified: true }),
        }),
      },
    },
  ],
  [
    "he made three demands, one plan and one invitation",
    `{ meeting(slug: "silicon-valley-february-2015") { commitments(orderBy: { field: TITLE }) { nodes { title formality status } } } }`,
    {
      meeting: {
        commitments: nodes(
          {
            title: "A code of good conduct, asked for by a French minister",
            formality: "PROPOSED",
            status: "NOT_RATED",
          },
          { title: "Cooperate with judicial investigations", formality: "PROPOSED", status: "NOT_RATED" },
          { title: "Develop counter-speech", formality: "PROPOSED", status: "NOT_RATED" },
          { title: "Meet the four companies again in Paris in April", formality: "DECLARED", status: "KEPT" },
          { title: "Remove terrorist content quickly", formality: "PROPOSED", status: "NOT_RATED" },
        ),
      },
    },
  ],
  [
    "he invited the four companies to Paris in April",
    `{ meeting(slug: "paris-april-2015") { status city date { value precision } participations { role attendance actor { name } representing { name } } } }`,
    {
      meeting: {
        status: "PLANNED",
        city: "Paris",
        date: { value: "2015-04", precision: "MONTH" },
        participations: [
          took("CONVENER", "INVITED", "Bernard Cazeneuve", "Ministry of the Interior (France)"),
          took("ATTENDEE", "INVITED", "Google"),
          took("ATTENDEE", "INVITED", "Facebook"),
          took("ATTENDEE", "INVITED", "Apple"),
          took("ATTENDEE", "INVITED", "Twitter"),
        ],
      },
    },
  ],
  [
    "Bernard Cazeneuve was Minister of the Interior on that day",
    `{ actor(slug: "bernard-cazeneuve") { name ... on Person { roles(at: "2015-02-20") { title organisation { name } from { value } } } } }`,
    {
      actor: {
        name: "Bernard Cazeneuve",
        roles: [
          {
            title: "Minister of the Interior",
            organisation: { name: "Ministry of the Interior (France)" },
            from: { value: "2014-04-02" },
          },
        ],
      },
    },
  ],
  [
    "the follow-up was called for Monday 20 April at Place Beauvau, with Axelle Lemaire, Microsoft and AFA, and postponed",
    `{ meeting(slug: "beauvau-20-april-2015") { status place date { value } participations { actor { name } }
      commitments { nodes { formality clarity title } } } }`,
    {
      meeting: {
        status: "POSTPONED",
        place: "Place Beauvau",
        date: { value: "2015-04-20" },
        participations: [
          actor("Bernard Cazeneuve"),
          actor("Axelle Lemaire"),
          actor("Google"),
          actor("Facebook"),
          actor("Twitter"),
          actor("Microsoft"),
          actor("Association des fournisseurs d'accès et de services internet"),
        ],
        commitments: nodes({
          formality: "PROPOSED",
          clarity: "CLEAR",
          title: "An operational agreement on reports, and removal within 24 hours",
        }),
      },
    },
  ],
  [
    "the Prime Minister met the five companies in December, and who came with him",
    `{ meeting(slug: "matignon-december-2015") { status place date { value } participations { role attendance actor { name } representing { name } } } }`,
    {
      meeting: {
        status: "HELD",
        place: "Hôtel de Matignon",
        date: { value: "2015-12-03" },
        participations: [
          took("HOST", "ATTENDED", "Manuel Valls", "Office of the Prime Minister (France)"),
          took("ATTENDEE", "ATTENDED", "Axelle Lemaire", "Secretariat of State for Digital Affairs (France)"),
          took("ATTENDEE", "INVITED", "Bernard Cazeneuve", "Ministry of the Interior (France)"),
          took("ATTENDEE", "INVITED", "Christiane Taubira", "Ministry of Justice (France)"),
          took("ATTENDEE", "ATTENDED", "Facebook"),
          took("ATTENDEE", "ATTENDED", "Twitter"),
          took("ATTENDEE", "ATTENDED", "Google"),
          took("ATTENDEE", "ATTENDED", "Apple"),
          took("ATTENDEE", "ATTENDED", "Microsoft"),
        ],
      },
    },
  ],
  [
    "the site against online radicalisation was promised in January 2015 and kept",
    `{ commitment(slug: "stop-djihadisme-site") { madeOn { value } status fulfilledOn { value } timeliness parties { actor { name } }
      assessments { nodes { status methodology { name } evidence(first: 1) { nodes { verified sourceArticle { url } } } } } } }`,
    {
      commitment: {
        madeOn: { value: "2015-01" },
        status: "KEPT",
        fulfilledOn: { value: "2015-01-28" },
        timeliness: "NO_DEADLINE",
        parties: [actor("Government of France")],
        assessments: nodes({
          status: "KEPT",
          methodology: { name: "default" },
          evidence: nodes({ verified: true, sourceArticle: { url: morandini } }),
        }),
      },
    },
  ],
  [
    "Twitter and Facebook did not say whether they would heed",
    `{ commitment(slug: "cooperation-with-judicial-investigations") { evidence(role: [RESPONSE]) { nodes { stance quote sourceArticle { publisher } } } } }`,
    {
      commitment: {
        evidence: nodes({
          stance: "NEUTRAL",
          quote:
            "didn’t say whether they would heed the minister’s request for direct cooperation with French authorities",
          sourceArticle: { publisher: "Al Jazeera, from AP" },
        }),
      },
    },
  ],
  [
    "the European code of 2016 has other parties, and is kept on its own account",
    `{ commitment(slug: "eu-code-of-conduct-on-illegal-hate-speech") { madeOn { value } formality status parties { role actor { name } } } }`,
    {
      commitment: {
        madeOn: { value: "2016-05-31" },
        formality: "SIGNED_AGREEMENT",
        status: "KEPT",
        parties: [
          { role: "SIGNATORY", ...actor("Facebook") },
          { role: "SIGNATORY", ...actor("Microsoft") },
          { role: "SIGNATORY", ...actor("Twitter") },
          { role: "SIGNATORY", ...actor("YouTube") },
          { role: "COUNTERPARTY", ...actor("European Commission") },
          { role: "MONITOR", ...actor("European Commission") },
        ],
      },
    },
  ],
  [
    "a search found no record that the code was adopted, which is no judgement",
    `{ commitment(slug: "code-of-good-conduct") { status followUps(last: 1) { nodes { kind title date { value } } } } }`,
    {
      commitment: {
        status: "NOT_RATED",
        followUps: nodes({
          kind: "SEARCH",
          title: "Searched; no record found that it was agreed",
          date: { value: "2026-11-22" },
        }),
      },
    },
  ],
  [
    "seven sources say in three ways who took part in February, and each was found to say so",
    `{ meeting(slug: "silicon-valley-february-2015") { evidence(field: "participants") { nodes {
      value verified sourceArticle { publisher fingerprintCovers } } } } }`,
    {
      meeting: {
        evidence: nodes(
          said("Google, Facebook, Apple, Twitter", "Boursorama, from Le Parisien and AFP", "WHOLE_TEXT"),
          said("Apple, Google, Facebook, Twitter", "Consulat général de France à San Francisco", "EXCERPT"),
          said("Google, Facebook, Microsoft, Twitter", "AllGov France", "EXCERPT"),
          said("Google, Facebook, Microsoft, Twitter", "lucas2012infos, from RT", "WHOLE_TEXT"),
          said("Google, Facebook, Twitter", "Al Jazeera, from AP", "EXCERPT"),
          said("Google, Facebook, Apple, Twitter", "Le Monde informatique", "WHOLE_TEXT"),
          said("Google, Facebook, Twitter", "France 24", "WHOLE_TEXT"),
        ),
      },
    },
  ],
];
