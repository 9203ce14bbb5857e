import { graphql } from "../graphql";

export const officeFields = graphql(`
  fragment OfficeFields on Role {
    id
    ...Title
    from {
      ...PartialDateFields
    }
    to {
      ...PartialDateFields
    }
    person {
      ...ActorName
    }
    organisation {
      ...ActorName
    }
    office {
      ...ActorName
    }
    area(in: [$language])
    areaText(in: [$language]) {
      ...LanguageOfText
    }
    onBehalfOf {
      ...ActorName
    }
  }
`);

export const scorecardFields = graphql(`
  fragment ScorecardFields on ActorScorecard {
    promised
    asked
    onTime
    late
    overdue
    medianDaysToFirstFollowUp
    daysSinceLastEvidence
    byStatus {
      status
      count
    }
  }
`);

export const inBody = graphql(`
  fragment InBody on Actor {
    ...ActorName
    ... on Office {
      body {
        id
      }
    }
  }
`);

/** Who it is in a sentence, and in how much it has a part. */
export const actorSummary = graphql(`
  fragment ActorSummary on Actor {
    description(in: [$language])
    descriptionText(in: [$language]) {
      ...LanguageOfText
    }
    commitments(first: 1) {
      totalCount
    }
    meetings(first: 1, includingOffices: true) {
      totalCount
    }
  }
`);
