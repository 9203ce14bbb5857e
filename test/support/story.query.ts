const fields = `
fragment Anyone on Actor { __typename id slug name aliases country version revision updatedAt identifiers { scheme value } }
fragment Proof on EvidenceConnection {
  totalCount
  nodes { id quote prefix suffix stance role field value verified version revision sourceArticle { title url } subject { id __typename } }
}
fragment Encounter on Meeting {
  id slug title purpose date { value precision earliest latest } place city country status
  participations { id role attendance actor { ...Anyone } representing { name } evidence { ...Proof } }
  evidence { ...Proof }
  precededBy { slug }
  followedBy { slug }
}`;

const entries = (asOf: string): string => `
  revision${asOf && `(${asOf})`} { number appliedAt summary }
  commitment(slug: "code-of-good-conduct" ${asOf}) {
    id title statement status timeliness fulfilledOn { value } version revision updatedAt
    dueOn { value latest }
    parties { id role status actor { ...Anyone } evidence { totalCount } }
    meeting { ...Encounter }
    evidence { ...Proof }
    followUps { totalCount nodes { kind title summary successor { slug } actor { name } } }
    timeline { totalCount edges { cursor node { event title date { value } record { __typename } } } pageInfo { endCursor } }
  }
  commitments(first: 20 ${asOf}) {
    totalCount
    edges { cursor node { slug status timeliness assessments(first: 5) { nodes { status rationale methodology { name } evidence { totalCount } } } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
  meeting(slug: "matignon-december-2015" ${asOf}) { ...Encounter }
  meetings(first: 20 ${asOf}) { totalCount nodes { title } }
  actor(id: $google ${asOf}) { ...Anyone commitments { totalCount } meetings(status: [HELD]) { nodes { title } } }
  actors(first: 20 ${asOf}) { nodes { ...Anyone ... on Person { roles { title from { value } organisation { name } } } } }
  governmentActors(inOfficeOn: "2015-12-03" ${asOf}) { nodes { name } }
  techCompanies(search: "face" ${asOf}) { nodes { name } }
  sourceArticle(url: "https://rcf.fr/actualite/bernard-cazeneuve-s-attaque-la-propagande-terroriste-sur-internet" ${asOf}) { id title url canonicalUrl evidence { totalCount } }
  sourceArticles(first: 50 ${asOf}) { nodes { title url fingerprint contentHash } }
  search(query: "code" ${asOf}) { totalCount edges { cursor node { __typename } } }
  node(id: $quote ${asOf}) { __typename id }
  nodes(ids: [$quote, $google] ${asOf}) { __typename id }
`;

/** A question to every entry field, deep enough to touch every table. */
export const story = `query ($google: ID!, $quote: ID!) { ${entries("")} } ${fields}`;

/** The same, as the record stood. */
export const replayed = `query ($google: ID!, $quote: ID!, $at: Int!, $asOf: DateTime!) { ${entries("atRevision: $at, asOf: $asOf")} } ${fields}`;
