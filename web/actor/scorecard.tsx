import type { ReactElement } from "react";
import { StatusBar } from "../charts/status-bar.chart";
import { statusOrder } from "../charts/status.order";
import { useSite } from "../frame/site.context";
import type { FulfilmentStatus, Timeliness } from "../graphql/graphql";
import { StatusSign } from "../shared/status";
import type { ShownScorecard } from "./shown.actor";

/** The statuses that are always shown, even if no promise has them. */
const always: ReadonlySet<FulfilmentStatus> = new Set(["KEPT", "PARTIALLY_KEPT", "IN_PROGRESS", "BROKEN", "NOT_RATED"]);

interface Props {
  scorecard: ShownScorecard;
  slug: string;
}

/** What became of the promises of an actor, each counted once, and how long it took until something followed. */
export function Scorecard({ scorecard, slug }: Props): ReactElement {
  const { words } = useSite();
  return (
    <section className="scorecard" aria-labelledby="scorecard">
      <h2 id="scorecard">{scorecard.promised === 0 ? words.actor.promisesTitle : words.actor.scorecard}</h2>
      {scorecard.promised === 0 ? (
        <p className="note">{words.actor.noPromises}</p>
      ) : (
        <>
          <p className="note">{words.actor.scorecardNote}</p>
          <Tally scorecard={scorecard} />
          <StatusBar counts={scorecard.byStatus} />
          <StatusKey scorecard={scorecard} slug={slug} />
          <OnTime scorecard={scorecard} />
        </>
      )}
      {scorecard.asked > 0 && (
        <p className="asked-only">
          <a href="#askedOf">{words.actor.askedOnly(scorecard.asked)}</a>
        </p>
      )}
    </section>
  );
}

function Tally({ scorecard }: { scorecard: ShownScorecard }): ReactElement {
  const { words } = useSite();
  const { promised, overdue, medianDaysToFirstFollowUp, daysSinceLastEvidence } = scorecard;
  return (
    <dl className="tally">
      <Count value={promised} name={words.actor.promised} />
      <Count value={overdue} name={words.timeliness.OVERDUE.toLowerCase()} isZero={overdue === 0} />
      <Count value={medianDaysToFirstFollowUp} name={words.actor.firstFollowUp} />
      <Count value={daysSinceLastEvidence} name={words.actor.lastEvidence} />
    </dl>
  );
}

interface CountProps {
  value: number | null;
  name: string;
  isZero?: boolean;
}

function Count({ value, name, isZero = false }: CountProps): ReactElement {
  const { number, words } = useSite();
  return (
    <div className={isZero ? "zero" : undefined}>
      <dt>{name}</dt>
      <dd>{value === null ? <span className="unknown">{words.actor.unknown}</span> : number(Math.round(value))}</dd>
    </div>
  );
}

/** The content of the bar in words and numbers; each item is a link to its promises. */
function StatusKey({ scorecard: { byStatus }, slug }: Props): ReactElement {
  const { words, to, number } = useSite();
  const counts = statusOrder.flatMap((status) => {
    const count = byStatus.find((each) => each.status === status)?.count ?? 0;
    return count > 0 || always.has(status) ? [{ status, count }] : [];
  });
  return (
    <ul className="status-key">
      {counts.map(({ status, count }) => (
        <li key={status} className={count === 0 ? "zero" : undefined}>
          <StatusSign status={status} />
          <b>{number(count)}</b>{" "}
          {count === 0 ? (
            words.statusOf(count, status)
          ) : (
            <a href={to("commitments", { actor: slug, status })}>{words.statusOf(count, status)}</a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How many of the promises with a deadline were kept on time. One that is past its date may be unjudged, so it is not red. */
function OnTime({ scorecard: { onTime, late, overdue } }: { scorecard: ShownScorecard }): ReactElement {
  const { words, number } = useSite();
  const said = { ON_TIME: onTime, LATE: late, OVERDUE: overdue };
  return (
    <p className="on-time">
      {words.actor.deadlines}{" "}
      {(["ON_TIME", "LATE", "OVERDUE"] as const).map((timeliness) => (
        <span key={timeliness} className={coloured(timeliness, said[timeliness])}>
          {number(said[timeliness])} {words.timeliness[timeliness].toLowerCase()}
        </span>
      ))}
    </p>
  );
}

const coloured = (timeliness: Timeliness, count: number): string | undefined =>
  count > 0 && timeliness !== "OVERDUE" ? `timeliness-${timeliness}` : undefined;
