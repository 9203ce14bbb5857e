import { graphql } from "../graphql";

export const actorPageQuery = graphql(`
  query ActorPage($slug: String!, $language: String!, $at: Int) {
    actor(slug: $slug, atRevision: $at) {
      ...ActorInImage
      nameText(in: [$language]) {
        ...LanguageOfText
      }
      aliases
      description(in: [$language])
      descriptionText(in: [$language]) {
        ...LanguageOfText
      }
      links {
        url
        note
      }
      ... on Person {
        bornOn {
          ...PartialDateFields
        }
        diedOn {
          ...PartialDateFields
        }
      }
      ... on Office {
        body {
          ...ActorName
        }
        holders {
          ...OfficeFields
        }
      }
      roles {
        ...OfficeFields
      }
      commitments(first: 1) {
        totalCount
      }
      promises: commitments(first: 60, role: [PLEDGER, SIGNATORY], representingOthers: false) {
        ...CommitmentRows
      }
      askedOf: commitments(first: 60, role: [ASKED], representingOthers: false) {
        ...CommitmentRows
      }
      received: commitments(first: 60, role: [COUNTERPARTY, BENEFICIARY], promised: true, representingOthers: false) {
        ...CommitmentRows
      }
      askedBy: commitments(first: 60, role: [COUNTERPARTY], promised: false, representingOthers: false) {
        ...CommitmentRows
      }
      meetings(first: 60, includingOffices: true) {
        totalCount
        nodes {
          ...MeetingRow
          officeHolders {
            held
            person {
              id
            }
            office {
              ...ActorName
            }
          }
          participations {
            actor {
              ...InBody
            }
            representing {
              ...InBody
            }
          }
        }
      }
    }
    actorScorecard(slug: $slug, atRevision: $at) {
      ...ScorecardFields
    }
    now: actor(slug: $slug) {
      ...ActorName
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);

/** The rest of the page: all of it is more than one operation may ask for. */
export const actorNetworkQuery = graphql(`
  query ActorNetwork($actor: ID!, $language: String!, $day: Date!, $at: Int) {
    actor(id: $actor, atRevision: $at) {
      wishes: commitments(first: 60, role: [BENEFICIARY], promised: false, representingOthers: false) {
        ...CommitmentRows
      }
      otherParts: commitments(first: 60, role: [LEAD, MONITOR, CONVENER], representingOthers: false) {
        ...CommitmentRows
      }
      forOthers: commitments(first: 60, representingOthers: true) {
        ...CommitmentRows
      }
    }
    offices(body: $actor, first: 60, atRevision: $at) {
      nodes {
        ...ActorName
        holders(validAt: $day) {
          ...OfficeFields
        }
      }
    }
    meetingNetwork(actor: $actor, atRevision: $at, depth: 1, first: 25) {
      truncated
      nodes {
        meetings
        distance
        actor {
          ...ActorName
          ... on Person {
            roles {
              office {
                id
              }
              organisation {
                id
                kind
              }
            }
          }
        }
      }
      links {
        source
        target
        meetings
      }
    }
  }
`);
