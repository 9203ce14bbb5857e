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
