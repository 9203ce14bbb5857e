import { graphql } from "../graphql";

export const meetingPageQuery = graphql(`
  query MeetingPage($slug: String!, $language: String!, $at: Int) {
    meeting(slug: $slug, atRevision: $at) {
      ...MeetingLine
      severalOccasions
      startTime
      timeZone
      durationMinutes
      mode
      purpose(in: [$language])
      purposeText(in: [$language]) {
        ...LanguageOfText
      }
      classification(in: [$language])
      classificationText(in: [$language]) {
        ...LanguageOfText
      }
      unnamedParticipants(in: [$language])
      unnamedParticipantsText(in: [$language]) {
        ...LanguageOfText
      }
      topics {
        ...TopicName
      }
      participations {
        ...ParticipantFields
        evidence(first: 20) {
          nodes {
            ...QuoteFields
          }
        }
      }
      evidence(first: 100) {
        totalCount
        nodes {
          ...QuoteFields
        }
      }
      commitments(first: 100) {
        totalCount
        nodes {
          ...CommitmentRow
        }
      }
      ...MeetingInImage
      ...MeetingsBefore
      ...MeetingsAfter
    }
    now: meeting(slug: $slug) {
      id
      ...Title
    }
    read: revision(atRevision: $at) {
      ...ReadAt
    }
  }
`);

export const meetingStopsQuery = graphql(`
  query RevisionsTouchingMeeting($meeting: ID!) {
    changeSets(
      touching: $meeting
      status: [APPLIED, REVERTED]
      first: 100
      orderBy: { field: REVISION, direction: DESC }
    ) {
      ...Revisions
    }
  }
`);

export const meetingsAfterQuery = graphql(`
  query MeetingsAfterMeeting($slug: String!, $language: String!, $at: Int) {
    meeting(slug: $slug, atRevision: $at) {
      ...MeetingsAfter
    }
  }
`);
