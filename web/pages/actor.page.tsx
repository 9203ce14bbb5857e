import type { ReactElement } from "react";
import { Main } from "../frame/main";
import { useSite } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { ActorNetworkQuery, CommitmentRowFragment } from "../graphql/graphql";
import { ActorHeader } from "../parts/actor-header";
import { CommitmentRows } from "../parts/commitment-row";
import { Earlier } from "../parts/earlier";
import { MeetingRows } from "../parts/meeting-row";
import { Network } from "../parts/network";
import { NotYet } from "../parts/not-yet";
import { Offices } from "../parts/offices";
import { Scorecard } from "../parts/scorecard";
import { actorNetworkQuery, actorPageQuery } from "./actor.query";
import type { ShownActor, ShownScorecard } from "./shown.actor";

export const loadActor: Load = async ({ site, ask, name }) => {
  const at = site.revision;
  const { actor, actorScorecard, now, read } = await ask(actorPageQuery, { slug: name, at });
  if (!now || !read) return null;
  if (!actor || !actorScorecard) {
    const body = <NotYet title={now.name} stops={[]} read={read.number} />;
    return { title: now.name, description: site.words.asOf.notYet, read, body };
  }
  const { meetingNetwork } = await ask(actorNetworkQuery, { actor: actor.id, at });
  return {
    title: actor.name,
    description: actor.description ?? site.words.actorKind[actor.kind],
    read,
    body: <ActorPage actor={actor} scorecard={actorScorecard} network={meetingNetwork} read={read.number} />,
  };
};

interface PageProps {
  actor: ShownActor;
  scorecard: ShownScorecard;
  network: ActorNetworkQuery["meetingNetwork"];
  read: number;
}

function ActorPage({ actor, scorecard, network, read }: PageProps): ReactElement {
  return (
    <Main className="actor">
      <Earlier read={read} />
      <ActorHeader actor={actor} />
      <Scorecard scorecard={scorecard} slug={actor.slug} />
      <Promises actor={actor} />
      {network && <Network network={network} actor={actor} />}
      <Meetings actor={actor} />
      <Offices offices={actor.roles} isPerson={actor.kind === "PERSON"} />
    </Main>
  );
}

/** Those of the actor itself, then those in which it has another part. */
function Promises({ actor }: { actor: ShownActor }): ReactElement | null {
  const { words, to } = useSite();
  const { nodes, totalCount } = actor.commitments;
  const own = nodes.filter((commitment) => promises(actor, commitment));
  const others = nodes.filter((commitment) => !promises(actor, commitment));
  return (
    <>
      <PromiseSection id="promises" title={words.actor.promises} commitments={own} />
      <PromiseSection id="received" title={words.actor.received} commitments={others} />
      {totalCount > nodes.length && (
        <p>
          <a href={to("commitments", { actor: actor.slug })}>{words.home.all}</a>
        </p>
      )}
    </>
  );
}

const promises = ({ id }: ShownActor, { parties }: CommitmentRowFragment): boolean =>
  parties.some(({ actor, role }) => actor.id === id && (role === "PLEDGER" || role === "SIGNATORY"));

interface PromiseProps {
  id: string;
  title: string;
  commitments: readonly CommitmentRowFragment[];
}

function PromiseSection({ id, title, commitments }: PromiseProps): ReactElement | null {
  if (commitments.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <CommitmentRows commitments={commitments} />
    </section>
  );
}

function Meetings({ actor }: { actor: ShownActor }): ReactElement | null {
  const { words, to } = useSite();
  const { nodes, totalCount } = actor.meetings;
  if (nodes.length === 0) return null;
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{words.actor.meetingsTitle}</h2>
      <MeetingRows meetings={nodes} of={actor.id} />
      {totalCount > nodes.length && (
        <p>
          <a href={to("meetings", { actor: actor.slug })}>{words.meeting.every}</a>
        </p>
      )}
    </section>
  );
}
