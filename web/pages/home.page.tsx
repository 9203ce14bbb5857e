import type { ReactElement } from "react";
import { StatusBar, StatusShares } from "../charts/status-bar.chart";
import { SeriesTable, StatusSeries, type SeriesPoint } from "../charts/status-series.chart";
import { ThreadsChart } from "../charts/threads.chart";
import { Main } from "../frame/main";
import { useSite } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { CommitmentRowFragment, HomePageQuery } from "../graphql/graphql";
import { durationText } from "../language/dates";
import { ActorNames } from "../parts/actor-link";
import { CommitmentRows } from "../parts/commitment-row";
import { LatestChanges } from "../parts/latest-changes";
import { homePageQuery, homeSeriesQuery } from "./home.query";

export const loadHome: Load = async ({ site, ask }) => {
  const at = site.revision;
  const data = await ask(homePageQuery, { at });
  const today = (at === null ? new Date().toISOString() : (data.read?.appliedAt ?? "")).slice(0, 10);
  const first = data.earliest.nodes[0]?.madeOn.earliest ?? today;
  const { commitmentStatusSeries } = await ask(homeSeriesQuery, { from: first, to: today, at });
  return {
    title: site.words.tagline,
    description: site.words.tagline,
    read: data.read,
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
        <p className="note">
          {words.home.threadsNote}
          {threads.length < commitments.totalCount && ` ${words.home.latestOnly(threads.length)}`}
        </p>
        <ThreadsChart threads={threads} today={today} />
        <p className="more">
          <a href={to("commitments")}>{words.home.all}</a>
        </p>
      </section>
      <section aria-labelledby="overdue">
        <h2 id="overdue">
          {words.home.overdue} <span className="count">{overdue.totalCount}</span>
        </h2>
        <p className="note">{words.home.overdueNote}</p>
        <CommitmentRows commitments={overdue.nodes} />
      </section>
      <section aria-labelledby="series">
        <h2 id="series">{words.home.series}</h2>
        <p className="note">{words.home.seriesNote}</p>
        <StatusSeries points={points} />
        <details>
          <summary>{words.home.figures}</summary>
          <SeriesTable points={points} />
        </details>
      </section>
      <LatestChanges changeSets={data.changeSets.nodes} />
    </Main>
  );
}

/** What is tracked, at a glance. */
function Opening({ data: { commitments, stats } }: { data: HomePageQuery }): ReactElement {
  const { words, to } = useSite();
  const counts = stats.buckets.flatMap(({ key: { status }, count }) => (status ? [{ status, count }] : []));
  return (
    <header className="opening">
      <h1>{words.tagline}</h1>
      <section className="glance" aria-labelledby="tracked">
        <h2 id="tracked" className="tracked">
          {words.home.tracked(commitments.totalCount)}
        </h2>
        <p className="note">{words.home.statusNote}</p>
        <StatusBar counts={counts} />
        <StatusShares counts={counts} href={(status) => to("commitments", { status })} />
      </section>
    </header>
  );
}

/** Of what is overdue, what should have been done first. */
function LongestOverdue({ commitment, today }: { commitment: CommitmentRowFragment | undefined; today: string }) {
  const { words, to, date } = useSite();
  if (!commitment?.dueOn) return null;
  const pledgers = commitment.parties.filter(({ role }) => role === "PLEDGER" || role === "SIGNATORY");
  const late = words.commitment.overdueBy(durationText(commitment.dueOn.latest, today, words));
  return (
    <section className="longest" aria-labelledby="longest">
      <p className="kicker">{words.home.longest}</p>
      <h2 id="longest">
        <a href={to(`commitments/${commitment.slug}`)}>{commitment.title}</a>
      </h2>
      <p className="statement">
        <ActorNames actors={pledgers.map(({ actor }) => actor)} />
        {". "}
        {words.commitment.promised} {date(commitment.madeOn)}, {words.list.due} {date(commitment.dueOn)}:{" "}
        <strong className="timeliness-OVERDUE">{late}</strong>.{" "}
        <a href={to(`commitments/${commitment.slug}`)}>{words.home.answer}</a>
      </p>
    </section>
  );
}
