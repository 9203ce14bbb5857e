import { graphql } from "../graphql";

/** The slugs lead to the page that shows what the quote is about. */
export const exchangedQuote = graphql(`
  fragment ExchangedQuote on Evidence {
    id
    version
    updatedAt
    quote
    prefix
    suffix
    stance
    role
    field
    value
    locator
    sourceArticle {
      url
      archiveUrl
      language
    }
    subject {
      id
      ... on Actor {
        slug
      }
      ... on Commitment {
        slug
      }
      ... on Meeting {
        slug
      }
      ... on Participation {
        meeting {
          slug
        }
      }
      ... on Role {
        person {
          slug
        }
      }
      ... on Assessment {
        commitment {
          slug
        }
      }
      ... on DeadlineChange {
        commitment {
          slug
        }
      }
      ... on FollowUp {
        commitment {
          slug
        }
      }
      ... on Measurement {
        target {
          commitment {
            slug
          }
        }
      }
      ... on Milestone {
        commitment {
          slug
        }
      }
      ... on Party {
        commitment {
          slug
        }
      }
      ... on Target {
        commitment {
          slug
        }
      }
    }
  }
`);
