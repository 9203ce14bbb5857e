import { firstDay } from "../language/partial.dates";
import type { Ask } from "../frame/api";
import type { Site } from "../frame/site.context";
import type { MeetingLineFragment, MeetingsAfterFragment, MeetingsBeforeFragment } from "../graphql/graphql";
import { meetingsAfterQuery } from "./meeting.query";

interface Before extends MeetingLineFragment {
  precededBy?: Before | null;
}

interface After extends MeetingLineFragment {
  followedBy?: readonly After[];
}

type InSeries = MeetingLineFragment & MeetingsBeforeFragment & MeetingsAfterFragment;

/** How often the page asks for later meetings. */
const mostAsked = 3;

/** A meeting of a series, and whether another one followed from it. */
export type Step = MeetingLineFragment & { isFollowed: boolean };

/** The series of a meeting in the order of dates: the meetings before it, the meeting, the meetings after it. */
export async function seriesOf(
  meeting: InSeries,
  ask: Ask,
  { language, revision: at }: Pick<Site, "language" | "revision">,
): Promise<Step[]> {
  const found = [...meetingsBefore(meeting), ...stepsFrom(meeting)];
  for (let asked = 0, last = lastReached(meeting); last && asked < mostAsked; asked += 1) {
    const { meeting: further } = await ask(meetingsAfterQuery, { slug: last.slug, language, at });
    found.push(...(further ? stepsFrom({ ...last, ...further }) : []));
    last = further && lastReached(further);
  }
  // The second answer about the same meeting is better: it says what followed it.
  const series = new Map(found.map((each) => [each.id, each]));
  return [...series.values()].sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : 1));
}

function meetingsBefore({ precededBy }: MeetingsBeforeFragment): Step[] {
  const found: Step[] = [];
  for (let each: Before | null | undefined = precededBy; each; each = each.precededBy)
    found.push({ ...each, isFollowed: true });
  return found.reverse();
}

/** The meeting and the meetings that followed it, as far as the answers go. */
const stepsFrom = (meeting: After): Step[] => {
  const { followedBy = [] } = meeting;
  return [{ ...meeting, isFollowed: followedBy.length > 0 }, ...followedBy.flatMap(stepsFrom)];
};

/** A meeting at the end of the answers: the page has not asked what followed it. */
const lastReached = ({ followedBy }: MeetingsAfterFragment): MeetingLineFragment | null =>
  followedBy.flatMap((second) => second.followedBy.flatMap((third) => third.followedBy)).at(-1) ?? null;
