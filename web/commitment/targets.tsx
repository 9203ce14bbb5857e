import type { ReactElement } from "react";
import { MeasuredChart } from "../charts/measured.chart";
import { useSite } from "../frame/site.context";
import { AnchorLink, useAnchor } from "../shared/anchor";
import { InLanguage, place, Sentence } from "../shared/in-language";
import { PartyLink } from "../shared/party-link";
import { Quote } from "../shared/quote";
import { Measurements } from "./measurements";
import { useAmount, useSentence, WithUnit, type Target, type WithTargets } from "./target.words";

/** The numbers of a promise, each with what was measured of it. */
export function Targets({ targets, ofRequest }: WithTargets & { ofRequest: boolean }): ReactElement {
  const { words } = useSite();
  const { nodes, totalCount } = targets;
  return (
    <section className="targets" aria-labelledby="targets">
      <h2 id="targets">{words.targets.title}</h2>
      <p className="note">{words.targets.note}</p>
      {nodes.map((target) => (
        <TargetView key={target.id} target={target} ofRequest={ofRequest} />
      ))}
      {totalCount > nodes.length && <p className="note">{words.targets.more(totalCount - nodes.length)}</p>}
    </section>
  );
}

function TargetView({ target, ofRequest }: { target: Target; ofRequest: boolean }): ReactElement {
  const { words } = useSite();
  const anchor = useAnchor(target.id);
  const { indicator, indicatorText, measurements, evidence } = target;
  const drawn = measurements.nodes.map((each) => ({ ...each, superseded: each.supersededBy !== null }));
  return (
    <article id={anchor}>
      <h3>
        <span id={`indicator-${target.id}`}>
          <InLanguage of={indicatorText}>{indicator}</InLanguage>
        </span>{" "}
        <AnchorLink id={anchor} />
      </h3>
      <p className="number">
        <WithUnit target={target} text={useSentence(target)} />
      </p>
      <Whose target={target} ofRequest={ofRequest} />
      <Latest target={target} />
      {evidence.nodes.map((quote) => (
        <Quote key={quote.id} quote={quote} onRecord={{}} />
      ))}
      {drawn.length > 0 && (
        <>
          <MeasuredChart
            target={target}
            measurements={drawn}
            due={ofRequest ? words.list.askedBy : words.commitment.deadline}
          />
          <Measurements target={target} />
        </>
      )}
    </article>
  );
}

/** The party whose number it is, and the milestone that it belongs to. */
function Whose({
  target: { party, milestone },
  ofRequest,
}: {
  target: Target;
  ofRequest: boolean;
}): ReactElement | null {
  const { words } = useSite();
  if (!party && !milestone) return null;
  return (
    <p className="whose">
      {party && (
        <Sentence
          text={(ofRequest ? words.targets.askedOf : words.targets.promisedBy)(place)}
          parts={[<PartyLink key="actor" party={party} />]}
        />
      )}
      {party && milestone && " · "}
      {milestone && (
        <a href={`#${milestone.id}`}>
          <Sentence
            text={words.commitment.ofMilestone(milestone.position, place)}
            parts={[
              <InLanguage key="title" of={milestone.titleText}>
                {milestone.title}
              </InLanguage>,
            ]}
          />
        </a>
      )}
    </p>
  );
}

/** "Latest measurement: 1,012 moderators, the second quarter of 2016 (provisional)"; that nobody has measured it is said, too. */
function Latest({ target }: { target: Target }): ReactElement {
  const { words, named } = useSite();
  const amount = useAmount(target.unit);
  const { latestMeasurement: latest } = target;
  if (!latest) return <p className="none">{words.targets.none}</p>;
  const text = words.targets.latest(amount(latest.value), named(latest.period));
  return (
    <p className="latest">
      <WithUnit target={target} text={latest.provisional ? `${text} (${words.targets.provisional})` : text} />
    </p>
  );
}
