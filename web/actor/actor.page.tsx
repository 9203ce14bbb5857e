import { Fragment, type ReactElement } from "react";
import { Main } from "../frame/main";
import { useSite, type Site } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { ActorNetworkQuery, ReadAtFragment } from "../graphql/graphql";
import { citationOf, type Citation } from "../frame/citation";
import { Cite } from "../shared/cite";
import { CommitmentRows } from "../shared/commitment-row";
import { Earlier } from "../shared/earlier";
import { MeetingRows } from "../shared/meeting-row";
import { NotYet } from "../shared/not-yet";
import { parts, type Involvement } from "../shared/request.model";
import { ActorHeader } from "./actor-header";
import { imageOfActor } from "./actor.image";
import { actorNetworkQuery, actorPageQuery } from "./actor.query";
import { Network } from "./network";
import { Offices, OfficesOfBody } from "./offices";
import { FollowLinks } from "../shared/follow-links";
import { Scorecard } from "./scorecard";
import type { ShownActor, ShownScorecard } from "./shown.actor";
import { structuredShownActor } from "./structured.actor";
import { ThroughOffice } from "./through-office";

export const loadActor: Load = async ({ site, ask, name }) => {
  const at = site.revision;
  const { actor, actorScorecard, now, read } = await ask(actorPageQuery, {
    slug: name,
    language: site.language,
    at,
  });
  if (!now || !read) return null;
  if (!actor || !actorScorecard) {
    const body = <NotYet title={now.name} of={now.nameText} stops={[]} read={read.number} />;
    return { title: now.name, titleText: now.nameText, description: site.words.asOf.notYet, read, body };
  }
  const day = (at === null ? new Date().toISOString() : read.appliedAt).slice(0, 10);
  const network = await ask(actorNetworkQuery, { actor: actor.id, language: site.language, day, at });
  const { actor: rest, meetingNetwork, offices } = network;
  if (!rest) return null;
  const shown = { ...actor, ...rest };
  const about = aboutActor(shown, site, read);
  return {
    ...about,
    followed: { about: actor.id },
    image: imageOfActor({ actor, scorecard: actorScorecard }, site, read),
    body: (
      <ActorPage
        actor={shown}
        scorecard={actorScorecard}
        network={meetingNetwork}
        offices={offices.nodes}
        citation={about.citation}
      />
    ),
  };
};

/** What is said of the page itself. */
function aboutActor(actor: ShownActor, site: Site, read: ReadAtFragment) {
  const named = { title: actor.name, titleText: actor.nameText };
  return {
    ...named,
    description: actor.description ?? site.words.actorKind[actor.kind],
    read,
    citation: citationOf(site, `actors/${actor.slug}`, named, read),
    thing: structuredShownActor(actor, site),
  };
}

interface PageProps {
  actor: ShownActor;
  scorecard: ShownScorecard;
  network: ActorNetworkQuery["meetingNetwork"];
  offices: ActorNetworkQuery["offices"]["nodes"];
  citation: Citation;
}

function ActorPage({ actor, scorecard, network, offices, citation }: PageProps): ReactElement {
  return (
    <Main className="actor">
      <Earlier read={citation.revision} />
      <ActorHeader actor={actor} />
      <Scorecard scorecard={scorecard} slug={actor.slug} />
      <Promises actor={actor} />
      {network && <Network network={network} actor={actor} />}
      <Meetings actor={actor} />
      <OfficesOfBody offices={offices} />
      <Offices offices={rolesOf(actor)} isPerson={actor.kind === "PERSON"} />
      <Cite citation={citation} />
      <FollowLinks followed={{ about: actor.id }} />
    </Main>
  );
}

/** On the page of an office, it also shows those who held it in a body. */
function rolesOf(actor: ShownActor): ShownActor["roles"] {
  const holders = "holders" in actor ? actor.holders : [];
  const held = new Set(holders.map(({ id }) => id));
  return [...holders, ...actor.roles.filter(({ id }) => !held.has(id))];
}

/** The commitments of an actor in separate lists: what it promised, what it was asked for, what was promised to it, and what it asked for. */
function Promises({ actor }: { actor: ShownActor }): ReactElement | null {
  const { words, to, number, language } = useSite();
  const { totalCount } = actor.commitments;
  const listed = parts.reduce((sum, part) => sum + actor[part].totalCount, 0);
  if (totalCount === 0) return null;
  return (
    <>
      <p className="in-all">
        <a href={to("commitments", { actor: actor.slug })}>{words.actor.inAll(totalCount)}</a>{" "}
        {parts
          .filter((part) => actor[part].totalCount > 0)
          .map((part, place) => (
            <Fragment key={part}>
              {place > 0 && ", "}
              <a href={`#${part}`}>
                {words.actor[part].toLocaleLowerCase(language)} ({number(actor[part].totalCount)})
              </a>
            </Fragment>
          ))}
        {". "}
        {listed > totalCount && words.actor.inAllMeans}
      </p>
      {parts.map((part) => (
        <PromiseSection key={part} part={part} actor={actor} />
      ))}
    </>
  );
}

/** The number in its heading counts all, even if only the latest of them are shown. */
function PromiseSection({ part, actor }: { part: Involvement; actor: ShownActor }): ReactElement | null {
  const { words, number, to } = useSite();
  const { totalCount, nodes } = actor[part];
  if (totalCount === 0) return null;
  return (
    <section aria-labelledby={part}>
      <h2 id={part}>
        {words.actor[part]} <span className="count">{number(totalCount)}</span>
      </h2>
      {part === "askedOf" && <p className="note">{words.actor.askedNote}</p>}
      <CommitmentRows commitments={nodes} />
      {totalCount > nodes.length && (
        <p>
          {words.home.latestOnly(nodes.length)} <a href={to("commitments", { actor: actor.slug })}>{words.home.all}</a>
        </p>
      )}
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
      <MeetingRows
        meetings={nodes}
        of={actor.id}
        note={(meeting) => <ThroughOffice meeting={meeting} actor={actor} />}
      />
      {totalCount > nodes.length && (
        <p>
          <a href={to("meetings", { actor: actor.slug })}>{words.meeting.every}</a>
        </p>
      )}
    </section>
  );
}
