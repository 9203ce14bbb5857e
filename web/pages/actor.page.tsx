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
import { partOf, parts, type Part } from "../parts/request.model";
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
      <Scorecard scorecard={scorecard} slug={actor.slug} asked={askedOf(actor)} />
      <Promises actor={actor} />
      {network && <Network network={network} actor={actor} />}
      <Meetings actor={actor} />
      <Offices offices={actor.roles} isPerson={actor.kind === "PERSON"} />
    </Main>
  );
}

/** How many of what the page lists was asked of the actor. */
const askedOf = (actor: ShownActor): number =>
  actor.commitments.nodes.filter((commitment) => partOf(actor, commitment) === "askedOf").length;

/** What it promised, what was asked of it, what it was promised, and what it asked for: never one for the other. */
function Promises({ actor }: { actor: ShownActor }): ReactElement | null {
  const { words, to } = useSite();
  const { nodes, totalCount } = actor.commitments;
  return (
    <>
      {parts.map((part) => (
        <PromiseSection key={part} part={part} commitments={nodes.filter((each) => partOf(actor, each) === part)} />
      ))}
      {totalCount > nodes.length && (
        <p>
          <a href={to("commitments", { actor: actor.slug })}>{words.home.all}</a>
        </p>
      )}
    </>
  );
}

interface PromiseProps {
  part: Part;
  commitments: readonly CommitmentRowFragment[];
}

function PromiseSection({ part, commitments }: PromiseProps): ReactElement | null {
  const { words } = useSite();
  if (commitments.length === 0) return null;
  return (
    <section aria-labelledby={part}>
      <h2 id={part}>
        {words.actor[part]} <span className="count">{commitments.length}</span>
      </h2>
      {part === "askedOf" && <p className="note">{words.actor.askedNote}</p>}
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
