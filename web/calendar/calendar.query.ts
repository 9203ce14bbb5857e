import { graphql } from "../graphql";

/** A page of meetings, for a calendar. */
export const calendarMeetingsQuery = graphql(`
  query CalendarMeetings(
    $actor: ID
    $topic: ID
    $jurisdiction: String
    $meetings: MeetingWhere
    $atRevision: Int
    $asOf: DateTime
    $first: Int
    $after: String
    $language: String!
  ) {
    list: meetings(
      actor: $actor
      topic: $topic
      jurisdiction: $jurisdiction
      where: $meetings
      atRevision: $atRevision
      asOf: $asOf
      first: $first
      after: $after
    ) {
      nodes {
        ...CalendarMeeting
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    read: revision(atRevision: $atRevision) {
      number
      hash
    }
  }
`);

export const calendarMeeting = graphql(`
  fragment CalendarMeeting on Meeting {
    id
    slug
    version
    updatedAt
    title(in: [$language])
    status
    date {
      value
      precision
      earliest
      latest
    }
    startTime
    timeZone
    durationMinutes
    place(in: [$language])
    city(in: [$language])
  }
`);

/** A page of what is promised or asked for by a deadline. Before the last day of all there is everything that has one. */
export const calendarDeadlinesQuery = graphql(`
  query CalendarDeadlines(
    $actor: ID
    $topic: ID
    $jurisdiction: String
    $commitments: CommitmentWhere
    $atRevision: Int
    $asOf: DateTime
    $first: Int
    $after: String
    $language: String!
  ) {
    list: commitments(
      actor: $actor
      topic: $topic
      jurisdiction: $jurisdiction
      where: $commitments
      dueBefore: "2199-12-31"
      orderBy: { field: DUE_ON, direction: ASC }
      atRevision: $atRevision
      asOf: $asOf
      first: $first
      after: $after
    ) {
      nodes {
        ...CalendarDeadline
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    read: revision(atRevision: $atRevision) {
      number
      hash
    }
  }
`);

export const calendarDeadline = graphql(`
  fragment CalendarDeadline on Commitment {
    id
    slug
    version
    updatedAt
    formality
    title(in: [$language])
    verdict(language: $language)
    dueOn {
      value
      precision
      earliest
      latest
    }
  }
`);
