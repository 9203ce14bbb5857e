import { graphql } from "../graphql";

export const commitmentPageQuery = graphql(`
  query CommitmentPage($slug: String!, $language: String!, $at: Int) {
    commitment(slug: $slug, atRevision: $at) {
      id
      slug
      ...Title
      statement(in: [$language])
      statementText(in: [$language]) {
        ...LanguageOfText
      }
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
        ...PartyName
      }
      meeting {
        ...MeetingLine
        evidence(first: 50) {
          nodes {
            ...QuoteFields
          }
        }
      }
      support: evidence(stance: [SUPPORTS], first: 50) {
        totalCount
        nodes {
          sourceArticle {
            agency
            publisher
            language
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
          ...Title
          summary(in: [$language])
          summaryText(in: [$language]) {
            ...LanguageOfText
          }
          date {
            ...PartialDateFields
          }
          actor {
            ...ActorName
          }
          successor {
            slug
            ...Title
            status
            formality
          }
          meeting {
            slug
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
      targets(first: 1) {
        totalCount
      }
      assessments(first: 20, of: [WHOLE, PARTY]) {
        nodes {
          ...ShownAssessment
        }
      }
      ...CommitmentInImage
    }
    now: commitment(slug: $slug) {
      id
      slug
      ...Title
      meeting {
        id
      }
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);

/** What happened, in order of time: an operation of its own, since one has at most 600 fields. */
export const commitmentTimelineQuery = graphql(`
  query CommitmentTimeline($id: ID!, $language: String!, $at: Int) {
    commitment(id: $id, atRevision: $at) {
      timeline(
        first: 100
        event: [ORIGIN, MEETING, FOLLOW_UP, ASSESSMENT, DEADLINE_CHANGE, MILESTONE, TARGET, SUCCESSOR]
      ) {
        totalCount
        nodes {
          event
          title(in: [$language])
          titleText(in: [$language]) {
            ...LanguageOfText
          }
          date {
            ...PartialDateFields
          }
          record {
            __typename
            ... on Commitment {
              id
              slug
              status
              unratableReason
              formality
            }
            ... on Meeting {
              id
              slug
              meetingStatus: status
              followedBy {
                id
              }
            }
            ... on FollowUp {
              id
              kind
            }
            ... on Assessment {
              id
              status
              unratableReason
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
            ... on Target {
              id
            }
            ... on Measurement {
              id
            }
          }
        }
      }
    }
  }
`);
