import { graphql } from "../graphql";

export const meetingInImage = graphql(`
  fragment MeetingInImage on Meeting {
    ...MeetingRow
    severalOccasions
    contradictions(first: 1) {
      totalCount
    }
  }
`);

export const meetingImageQuery = graphql(`
  query MeetingImage($slug: String!, $language: String!, $at: Int) {
    meeting(slug: $slug, atRevision: $at) {
      ...MeetingInImage
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);
