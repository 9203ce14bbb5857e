import { graphql } from "../graphql";

export const actorInImage = graphql(`
  fragment ActorInImage on Actor {
    ...ActorName
    jurisdiction {
      ...JurisdictionWithParent
    }
    met: meetings(first: 1, includingOffices: true) {
      totalCount
    }
  }
`);

export const actorImageQuery = graphql(`
  query ActorImage($slug: String!, $language: String!, $at: Int) {
    actor(slug: $slug, atRevision: $at) {
      ...ActorInImage
    }
    actorScorecard(slug: $slug, atRevision: $at) {
      ...ScorecardFields
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);
