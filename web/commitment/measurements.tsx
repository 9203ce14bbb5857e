import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { AnchorLink, useAnchor } from "../shared/anchor";
import { InLanguage, place } from "../shared/in-language";
import { Quote } from "../shared/quote";
import { useAmount, WithUnit, type Target } from "./target.words";

type Measurement = Target["measurements"]["nodes"][number];

/** The measurements, in figures and with the quotes: also for readers who cannot see the drawing. */
export function Measurements({ target }: { target: Target }): ReactElement {
  const { words } = useSite();
  const { nodes, totalCount } = target.measurements;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby={`indicator-${target.id}`}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.targets.period}</th>
              <th scope="col">
                {words.targets.measured} (<InLanguage of={target.unitText}>{target.unit}</InLanguage>)
              </th>
              <th scope="col">{words.targets.meets}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((each) => (
              <Row key={each.id} measurement={each} />
            ))}
          </tbody>
        </table>
      </div>
      {totalCount > nodes.length && <p className="note">{words.targets.earlier(totalCount - nodes.length)}</p>}
      <details>
        <summary>{words.commitment.quotes}</summary>
        {nodes.map((each) => (
          <Quotes key={each.id} measurement={each} target={target} />
        ))}
      </details>
    </>
  );
}

function Row({ measurement }: { measurement: Measurement }): ReactElement {
  const { words, date, number } = useSite();
  const anchor = useAnchor(measurement.id);
  const { value, period, meetsTarget, supersededBy } = measurement;
  return (
    <tr id={anchor} className={supersededBy ? "superseded" : undefined}>
      <th scope="row">
        {date(period)} <small className="notes">{useNotes(measurement).join(", ")}</small> <AnchorLink id={anchor} />
      </th>
      <td>{supersededBy ? <del>{number(value)}</del> : number(value)}</td>
      <td>{meetsTarget ? words.commitment.yes : words.commitment.no}</td>
    </tr>
  );
}

/** Whether the number is final, whether it still counts, and which other numbers sources give. */
function useNotes({ provisional, supersededBy, evidence }: Measurement): string[] {
  const { targets } = useSite().words;
  const others = evidence.nodes.flatMap(({ stance, field, value }) =>
    stance === "CONTRADICTS" && field === "value" && value !== null ? targets.disputed(value) : [],
  );
  return [provisional ? targets.provisional : targets.final, ...(supersededBy ? [targets.replaced] : []), ...others];
}

function Quotes({ measurement, target }: { measurement: Measurement; target: Target }): ReactElement {
  const { date } = useSite();
  const amount = useAmount(target.unit);
  const { value, period, evidence } = measurement;
  const { language = null } = target.unitText ?? {};
  const onRecord = { value: { text: amount(value).replace(place, target.unit), language } };
  return (
    <section className="measured">
      <h4>
        <WithUnit target={target} text={`${date(period)}: ${amount(value)}`} />
      </h4>
      {evidence.nodes.map((quote) => (
        <Quote key={quote.id} quote={quote} onRecord={onRecord} />
      ))}
    </section>
  );
}
