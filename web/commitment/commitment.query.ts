import { graphql } from "../graphql";

export const commitmentPageQuery = graphql(`
  query CommitmentPage($slug: String!, $language: String!, $at: Int) {
    commitment(slug: $slug, atRevision: $at) {
      id
      slug
      title
      statement
      verdict(language: $language)
      status
      timeliness
      formality
      clarity
      basis {
        quotes
        quotesChecked
        publications
        independentSources
      }
      madeOn {
        ...PartialDateFields
      }
      ...Deadlines
      topics {
        ...TopicName
      }
      parties {
        id
        role
        status
        actor {
          ...ActorName
        }
      }
      meeting {
        id
        slug
        title
        status
        place
        city
        date {
          ...PartialDateFields
        }
        evidence(first: 50) {
          nodes {
            ...QuoteFields
          }
        }
      }
      evidence(first: 50) {
        totalCount
        nodes {
          ...QuoteFields
        }
      }
      followUps(first: 50) {
        nodes {
          id
          kind
          title
          summary
          date {
            ...PartialDateFields
          }
          actor {
            ...ActorName
          }
          successor {
            slug
            title
            status
            formality
          }
          meeting {
            slug
            title
            status
          }
          evidence(first: 10) {
            nodes {
              ...QuoteFields
            }
          }
        }
      }
      ...Milestones
      assessments(first: 20, of: [WHOLE, PARTY]) {
        nodes {
          ...ShownAssessment
        }
      }
      timeline(first: 100) {
        nodes {
          event
          title
          date {
            ...PartialDateFields
          }
          record {
            __typename
            ... on Commitment {
              id
              slug
              status
              formality
            }
            ... on Meeting {
              id
              slug
              meetingStatus: status
              followedBy {
                id
              }
              place
              city
            }
            ... on FollowUp {
              id
              kind
            }
            ... on Assessment {
              id
              status
              milestone {
                id
                position
              }
            }
            ... on DeadlineChange {
              id
            }
            ... on Milestone {
              id
              position
            }
          }
        }
      }
    }
    now: commitment(slug: $slug) {
      id
      slug
      title
      meeting {
        id
      }
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);

export const stopsQuery = graphql(`
  query RevisionsTouching($record: ID!, $meeting: ID!) {
    record: changeSets(
      touching: $record
      status: [APPLIED, REVERTED]
      first: 100
      orderBy: { field: REVISION, direction: DESC }
    ) {
      nodes {
        revision
        appliedAt
        summary
      }
    }
    meeting: changeSets(
      touching: $meeting
      status: [APPLIED, REVERTED]
      first: 100
      orderBy: { field: REVISION, direction: DESC }
    ) {
      nodes {
        revision
        appliedAt
        summary
      }
    }
    head: revision {
      ...ReadAt
    }
  }
`);
