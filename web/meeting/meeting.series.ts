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

/** A meeting of a series, and whether another one came of it. */
export type Step = MeetingLineFragment & { isFollowed: boolean };

/** The meetings that a meeting stands among, in the order of their dates: those before it, itself, those after it. */
export async function seriesOf(meeting: InSeries, ask: Ask, at: number | null): Promise<Step[]> {
  const found = [...meetingsBefore(meeting), ...stepsFrom(meeting)];
  for (let asked = 0, last = lastReached(meeting); last && asked < mostAsked; asked += 1) {
    const { meeting: further } = await ask(meetingsAfterQuery, { slug: last.slug, at });
    found.push(...(further ? stepsFrom({ ...last, ...further }) : []));
    last = further && lastReached(further);
  }
  // What is found again is known better: it was asked what followed it.
  const series = new Map(found.map((each) => [each.id, each]));
  return [...series.values()].sort((a, b) => (a.date.earliest < b.date.earliest ? -1 : 1));
}

function meetingsBefore({ precededBy }: MeetingsBeforeFragment): Step[] {
  const found: Step[] = [];
  for (let each: Before | null | undefined = precededBy; each; each = each.precededBy)
    found.push({ ...each, isFollowed: true });
  return found.reverse();
}

/** The meeting and all that followed it, as far as it was asked for. */
const stepsFrom = (meeting: After): Step[] => {
  const { followedBy = [] } = meeting;
  return [{ ...meeting, isFollowed: followedBy.length > 0 }, ...followedBy.flatMap(stepsFrom)];
};

/** A meeting so far onwards that the API was not asked what followed it. */
const lastReached = ({ followedBy }: MeetingsAfterFragment): MeetingLineFragment | null =>
  followedBy.flatMap((second) => second.followedBy.flatMap((third) => third.followedBy)).at(-1) ?? null;
