import type { Ask } from "../frame/api";
import type { MeetingLineFragment, MeetingsAfterFragment, MeetingsBeforeFragment } from "../graphql/graphql";
import { meetingsAfterQuery } from "./meeting.query";

interface Before extends MeetingLineFragment {
  precededBy?: Before | null;
}

interface After extends MeetingLineFragment {
  followedBy?: readonly After[];
}

type InSeries = MeetingLineFragment & MeetingsBeforeFragment & MeetingsAfterFragment;

/** How often the page asks for what followed still later. */
const mostAsked = 3;

/** The meetings that a meeting stands among, in the order of their dates: those before it, itself, those after it. */
export async function seriesOf(meeting: InSeries, ask: Ask, at: number | null): Promise<MeetingLineFragment[]> {
  const before = meetingsBefore(meeting);
  const after = meetingsAfter(meeting);
  for (let asked = 0, last = lastReached(meeting); last && asked < mostAsked; asked += 1) {
    const { meeting: further } = await ask(meetingsAfterQuery, { slug: last.slug, at });
    after.push(...(further ? meetingsAfter(further) : []));
    last = further && lastReached(further);
  }
  const series = new Map([...before, meeting, ...after].map((each) => [each.id, each]));
  return [...series.values()].sort((a, b) => (a.date.earliest < b.date.earliest ? -1 : 1));
}

function meetingsBefore({ precededBy }: MeetingsBeforeFragment): MeetingLineFragment[] {
  const found: MeetingLineFragment[] = [];
  for (let each: Before | null | undefined = precededBy; each; each = each.precededBy) found.push(each);
  return found.reverse();
}

const meetingsAfter = ({ followedBy = [] }: { followedBy?: readonly After[] }): MeetingLineFragment[] =>
  followedBy.flatMap((each) => [each, ...meetingsAfter(each)]);

/** A meeting so far onwards that the API was not asked what followed it. */
const lastReached = ({ followedBy }: MeetingsAfterFragment): MeetingLineFragment | null =>
  followedBy.flatMap((second) => second.followedBy.flatMap((third) => third.followedBy)).at(-1) ?? null;
