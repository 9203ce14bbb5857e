import { graphql } from "../graphql";

export const meetingLine = graphql(`
  fragment MeetingLine on Meeting {
    id
    slug
    ...Title
    status
    ...Where
    date {
      ...PartialDateFields
    }
  }
`);

export const where = graphql(`
  fragment Where on Meeting {
    place(in: [$language])
    placeText(in: [$language]) {
      ...LanguageOfText
    }
    city(in: [$language])
    cityText(in: [$language]) {
      ...LanguageOfText
    }
  }
`);

/** Who was there, for whom. */
export const presence = graphql(`
  fragment Presence on Participation {
    id
    attendance
    actor {
      ...ActorName
    }
    representing {
      ...ActorName
    }
  }
`);

export const participantFields = graphql(`
  fragment ParticipantFields on Participation {
    ...Presence
    role
    side
    mode
  }
`);

export const meetingRow = graphql(`
  fragment MeetingRow on Meeting {
    ...MeetingLine
    followedBy {
      id
    }
    participations {
      ...Presence
    }
  }
`);

/** Six meetings back. */
export const meetingsBefore = graphql(`
  fragment MeetingsBefore on Meeting {
    precededBy {
      ...MeetingLine
      precededBy {
        ...MeetingLine
        precededBy {
          ...MeetingLine
          precededBy {
            ...MeetingLine
            precededBy {
              ...MeetingLine
              precededBy {
                ...MeetingLine
              }
            }
          }
        }
      }
    }
  }
`);

/** Three steps forward. Each can lead to several meetings, so a fourth would cost more than the API allows. */
export const meetingsAfter = graphql(`
  fragment MeetingsAfter on Meeting {
    followedBy {
      ...MeetingLine
      followedBy {
        ...MeetingLine
        followedBy {
          ...MeetingLine
        }
      }
    }
  }
`);
