import type { ReactElement } from "react";
import { Main } from "../frame/main";
import { useSite, type Site } from "../frame/site.context";
import type { Load } from "../frame/view";
import { dateText } from "../language/partial.dates";
import { AsOf, stopsOf, type Stop } from "../shared/as-of";
import { citationOf, type Citation } from "../frame/citation";
import { Cite } from "../shared/cite";
import { CommitmentRows } from "../shared/commitment-row";
import { meetingOnRecord } from "../shared/contradiction";
import { Disputes } from "../shared/disputes";
import { Earlier } from "../shared/earlier";
import { Evidence } from "../shared/evidence";
import { FollowLinks } from "../shared/follow-links";
import { More } from "../shared/more";
import { NotYet } from "../shared/not-yet";
import { MeetingHeader } from "./meeting-header";
import { MeetingSeries } from "./meeting-series";
import { imageOfMeeting } from "./meeting.image";
import { meetingPageQuery, meetingStopsQuery } from "./meeting.query";
import { seriesOf, type Step } from "./meeting.series";
import { Participants } from "./participants";
import { structuredMeeting } from "./structured.meeting";
import { disputesAboutMeeting, type ShownMeeting } from "./shown.meeting";

export const loadMeeting: Load = async ({ site, ask, name }) => {
  const { meeting, now, read } = await ask(meetingPageQuery, {
    slug: name,
    language: site.language,
    at: site.revision,
  });
  if (!now || !read) return null;
  const { changeSets } = await ask(meetingStopsQuery, { meeting: now.id });
  const stops = stopsOf([changeSets.nodes]);
  if (!meeting) {
    const body = <NotYet title={now.title} of={now.titleText} stops={stops} read={read.number} />;
    return { title: now.title, titleText: now.titleText, description: site.words.asOf.notYet, read, body };
  }
  const series = await seriesOf(meeting, ask, site);
  const citation = citationOf(site, `meetings/${meeting.slug}`, meeting, read);
  return {
    title: meeting.title,
    titleText: meeting.titleText,
    description: descriptionOf(meeting, site),
    followed: { about: meeting.id },
    read,
    citation,
    image: imageOfMeeting(meeting, site, read),
    thing: structuredMeeting(meeting, site),
    body: <MeetingPage meeting={meeting} series={series} stops={stops} citation={citation} />,
  };
};

/** When it was planned, whether it took place, and its purpose. */
const descriptionOf = ({ date, status, purpose }: ShownMeeting, { words, language }: Site): string =>
  [`${dateText(date, language)}. ${words.meetingStatusMeans[status]}`, ...(purpose === null ? [] : [purpose])].join(
    " ",
  );

interface PageProps {
  meeting: ShownMeeting;
  series: readonly Step[];
  stops: readonly Stop[];
  citation: Citation;
}

function MeetingPage({ meeting, series, stops, citation }: PageProps): ReactElement {
  const read = citation.revision;
  const disputes = disputesAboutMeeting(meeting);
  return (
    <Main className="meeting">
      <Earlier read={read} />
      <MeetingHeader meeting={meeting} disputed={disputes.map(({ field }) => field)} />
      <Participants meeting={meeting} />
      <Disputes disputes={disputes} />
      {series.length > 1 && <MeetingSeries series={series} here={meeting.id} />}
      <MadeThere meeting={meeting} />
      <Evidence
        quotes={meeting.evidence.nodes}
        totalCount={meeting.evidence.totalCount}
        onRecord={meetingOnRecord(meeting)}
      />
      <AsOf stops={stops} read={read} />
      <Cite citation={citation} />
      <FollowLinks followed={{ about: meeting.id }} />
    </Main>
  );
}

function MadeThere({ meeting }: { meeting: ShownMeeting }): ReactElement {
  const { words } = useSite();
  const { nodes, totalCount } = meeting.commitments;
  return (
    <section aria-labelledby="made">
      <h2 id="made">{words.meeting.made}</h2>
      {nodes.length === 0 ? (
        <p className="note">{words.meeting.nothingMade}</p>
      ) : (
        <CommitmentRows commitments={nodes} />
      )}
      <More shown={nodes.length} of={totalCount} />
    </section>
  );
}
