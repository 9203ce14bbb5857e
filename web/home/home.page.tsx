import type { ReactElement } from "react";
import { StatusBar, StatusShares } from "../charts/status-bar.chart";
import { SeriesTable, StatusSeries, type SeriesPoint } from "../charts/status-series.chart";
import { StatusLegend } from "../charts/status.legend";
import { ThreadsChart } from "../charts/threads.chart";
import { threadOf } from "../charts/thread-line";
import { ThreadsKey } from "../charts/threads.key";
import { Main } from "../frame/main";
import { useSite } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { CommitmentRowFragment, FulfilmentStatus, HomePageQuery } from "../graphql/graphql";
import { durationText } from "../language/dates";
import { CommitmentRows } from "../shared/commitment-row";
import { InLanguage } from "../shared/in-language";
import { PartyNames } from "../shared/party-link";
import { promised } from "../shared/request.model";
import { imageOfRecord } from "./home.image";
import { homePageQuery, homeSeriesQuery } from "./home.query";
import { CatalogueLinks, RecordFiles } from "./record-files";
import { structuredRecord } from "./structured.record";
import { LatestChanges } from "./latest-changes";

export const loadHome: Load = async ({ site, ask }) => {
  const at = site.revision;
  const data = await ask(homePageQuery, { language: site.language, at });
  const today = (at === null ? new Date().toISOString() : (data.read?.appliedAt ?? "")).slice(0, 10);
  const first = data.earliest.nodes[0]?.madeOn.earliest ?? today;
  const { commitmentStatusSeries } = await ask(homeSeriesQuery, { from: first, to: today, at });
  return {
    title: site.words.tagline,
    description: site.words.tagline,
    followed: { about: null },
    read: data.read,
    ...(data.read && { image: imageOfRecord(data, site, data.read) }),
    head: <CatalogueLinks />,
    thing: structuredRecord(site, data.read),
    body: <HomePage data={data} points={commitmentStatusSeries.points} today={today} />,
  };
};

interface PageProps {
  data: HomePageQuery;
  points: readonly SeriesPoint[];
  /** The day that counts as today. */
  today: string;
}

function HomePage({ data, points, today }: PageProps): ReactElement {
  const { words, to } = useSite();
  const { commitments, overdue } = data;
  const threads = commitments.nodes.toReversed();
  return (
    <Main className="home">
      <Opening data={data} />
      <LongestOverdue commitment={overdue.nodes[0]} today={today} />
      <section aria-labelledby="threads">
        <h2 id="threads">{words.home.threads}</h2>
        {threads.length < commitments.totalCount && <p className="note">{words.home.latestOnly(threads.length)}</p>}
        <ThreadsKey threads={threads.map(threadOf)} />
        <ThreadsChart threads={threads} today={today} />
        <p className="more">
          <a href={to("commitments")}>{words.home.all}</a>
        </p>
      </section>
      <section aria-labelledby="overdue">
        <h2 id="overdue">
          {words.home.overdue} <span className="count">{overdue.totalCount}</span>
        </h2>
        <p className="note">{overdue.totalCount === 0 ? words.home.nothingOverdue : words.home.overdueNote}</p>
        <CommitmentRows commitments={overdue.nodes} />
      </section>
      <Requests asked={data.asked} />
      <section aria-labelledby="series">
        <h2 id="series">{words.home.series}</h2>
        <p className="note">{words.home.seriesNote}</p>
        <StatusLegend points={points} />
        <StatusSeries points={points} />
        <details>
          <summary>{words.home.figures}</summary>
          <SeriesTable points={points} />
        </details>
      </section>
      <LatestChanges changeSets={data.changeSets.nodes} />
      <RecordFiles />
    </Main>
  );
}

/** The list for a part of the bar. It has no requests, so that it has as many items as the part counts. */
const promisesWith = (status: FulfilmentStatus, to: ReturnType<typeof useSite>["to"]): string =>
  `${to("commitments", { status })}&${promised.map((formality) => `formality=${formality}`).join("&")}`;

/** The summary of the record. */
function Opening({ data: { asked, stats } }: { data: HomePageQuery }): ReactElement {
  const { words, to } = useSite();
  const counts = stats.buckets.flatMap(({ key: { status }, count }) => (status ? [{ status, count }] : []));
  const promises = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <header className="opening">
      <h1>{words.tagline}</h1>
      <section className="glance" aria-labelledby="tracked">
        <h2 id="tracked" className="tracked">
          {words.home.tracked(promises)}
        </h2>
        <p className="note">{words.home.statusNote}</p>
        <StatusBar counts={counts} />
        <StatusShares counts={counts} href={(status) => promisesWith(status, to)} />
        {asked.totalCount > 0 && (
          <p className="asked-for">
            <a href={to("commitments", { formality: "PROPOSED" })}>{words.home.askedFor(asked.totalCount)}</a>
          </p>
        )}
      </section>
    </header>
  );
}

/** Requests to which nobody agreed: nobody is late with them. */
function Requests({ asked }: { asked: HomePageQuery["asked"] }): ReactElement | null {
  const { words, to } = useSite();
  if (asked.totalCount === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">
        {words.home.asked} <span className="count">{asked.totalCount}</span>
      </h2>
      <p className="note">{words.home.askedNote}</p>
      <CommitmentRows commitments={asked.nodes} />
      {asked.totalCount > asked.nodes.length && (
        <p className="more">
          <a href={to("commitments", { formality: "PROPOSED" })}>{words.home.allAsked}</a>
        </p>
      )}
    </section>
  );
}

/** The overdue promises, the longest overdue first. */
function LongestOverdue({ commitment, today }: { commitment: CommitmentRowFragment | undefined; today: string }) {
  const { words, to, named, when } = useSite();
  if (!commitment?.dueOn) return null;
  const pledgers = commitment.parties.filter(({ role }) => role === "PLEDGER" || role === "SIGNATORY");
  const judged = commitment.status !== "NOT_RATED";
  const { overdueBy, passedAgo } = words.commitment;
  const late = (judged ? overdueBy : passedAgo)(durationText(commitment.dueOn.latest, today, words));
  return (
    <section className={judged ? "longest judged" : "longest"} aria-labelledby="longest">
      <p className="kicker">{judged ? words.home.longest : words.home.longestUnjudged}</p>
      <h2 id="longest">
        <a href={to(`commitments/${commitment.slug}`)}>
          <InLanguage of={commitment.titleText}>{commitment.title}</InLanguage>
        </a>
      </h2>
      <p className="statement">
        <PartyNames parties={pledgers} />
        {". "}
        {words.home.promisedOn(when(commitment.madeOn), named(commitment.dueOn))}{" "}
        {judged ? <strong className="timeliness-OVERDUE">{late}</strong> : late}.{" "}
        <a href={to(`commitments/${commitment.slug}`)}>{words.home.answer}</a>
      </p>
    </section>
  );
}
