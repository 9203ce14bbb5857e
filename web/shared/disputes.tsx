import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { DisputeQuotes, DisputeView } from "./dispute";
import type { Dispute } from "./dispute.model";

/** The fields on which the sources disagree. */
export function Disputes({ disputes }: { disputes: readonly Dispute[] }): ReactElement | null {
  const { words } = useSite();
  if (disputes.length === 0) return null;
  const inOrder = disputes.toSorted((a, b) => Number(b.names !== null) - Number(a.names !== null));
  return (
    <section className="disputes" aria-labelledby="disputes">
      <h2 id="disputes">{words.commitment.disputes}</h2>
      <p className="note">{words.commitment.disputesNote}</p>
      {inOrder.map((dispute) => (
        <DisputeView key={`${dispute.subject.title} ${dispute.field}`} dispute={dispute} />
      ))}
      {inOrder
        .filter(({ names }) => names !== null)
        .map((dispute) => (
          <details key={dispute.field}>
            <summary>{words.commitment.inTheirWords}</summary>
            <DisputeQuotes dispute={dispute} />
          </details>
        ))}
    </section>
  );
}
