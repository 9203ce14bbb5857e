import type { ReactElement } from "react";
import { NetworkChart } from "../charts/network.chart";
import { narrow, wide } from "../charts/network.frame";
import { useSite } from "../frame/site.context";
import type { ActorKind, ActorNetworkQuery } from "../graphql/graphql";
import { ActorLink } from "../shared/actor-link";
import { ActorSign, kindsInOrder } from "../shared/actor-sign";
import type { ShownActor } from "./shown.actor";

type MeetingNetwork = NonNullable<ActorNetworkQuery["meetingNetwork"]>;

/** The actors that an actor met, and which of them met one another: as a drawing, then as a list. */
export function Network({ network, actor }: { network: MeetingNetwork; actor: ShownActor }): ReactElement | null {
  const { words } = useSite();
  const met = network.nodes.filter(({ distance }) => distance > 0);
  if (met.length === 0) return null;
  return (
    <section className="who-met-whom" aria-labelledby="network">
      <h2 id="network">{words.actor.network}</h2>
      <p className="note">{words.actor.networkNote}</p>
      <ShapeKey kinds={network.nodes.map(({ actor: { kind } }) => kind)} />
      {[wide, narrow].map((frame) => (
        <NetworkChart key={frame.name} {...network} frame={frame} label={words.actor.networkAlt(actor.name)} />
      ))}
      <h3>{words.actor.met}</h3>
      <ol className="met">
        {met.map(({ actor: other, meetings }) => (
          <li key={other.id}>
            <ActorSign kind={other.kind} /> <ActorLink actor={other} />{" "}
            <span className="count">{words.actor.meetings(meetings)}</span>
          </li>
        ))}
      </ol>
      {network.truncated && <p className="note">{words.actor.networkMore}</p>}
    </section>
  );
}

function ShapeKey({ kinds }: { kinds: readonly ActorKind[] }): ReactElement {
  const { words } = useSite();
  return (
    <ul className="shape-key">
      {kindsInOrder
        .filter((kind) => kinds.includes(kind))
        .map((kind) => (
          <li key={kind}>
            <ActorSign kind={kind} /> {words.actorKind[kind]}
          </li>
        ))}
    </ul>
  );
}
