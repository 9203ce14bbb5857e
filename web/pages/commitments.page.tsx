import type { ReactElement } from "react";
import type { Ask } from "../api";
import { Main } from "../frame/main";
import { useSite, type Site } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { ActorNameFragment, CommitmentsPageQuery } from "../graphql/graphql";
import { CommitmentRows } from "../parts/commitment-row";
import { FieldProblem, statusWith } from "../parts/field-problem";
import { Filters } from "../parts/filters";
import { Narrowing, type Problems } from "../parts/narrowing";
import { Pager } from "../parts/pager";
import { actorBySlugQuery, commitmentsPageQuery } from "./commitments.query";
import { wantedCommitments } from "./commitments.wanted";

/** The list of promises. What it is narrowed down to stands in its address, which can be shared. */
export const loadCommitments: Load = async ({ site, ask }) => {
  const wanted = new Narrowing(site.query, site.words);
  const actor = await actorWanted(site, ask, wanted);
  const data = await wanted.ask(ask, commitmentsPageQuery, {
    ...wantedCommitments(site.query, wanted),
    at: site.revision,
    ...(actor && { actor: actor.id }),
  });
  return {
    ...statusWith(wanted.problems),
    title: actor ? `${site.words.list.title}: ${actor.name}` : site.words.list.title,
    description: `${site.words.list.found(data.commitments.totalCount)}. ${site.words.tagline}`,
    read: data.read,
    body: <CommitmentsPage commitments={data.commitments} actor={actor} problems={wanted.problems} />,
  };
};

async function actorWanted(site: Site, ask: Ask, wanted: Narrowing): Promise<ActorNameFragment | null> {
  const slug = wanted.text("actor");
  if (slug === null) return null;
  const { actor } = await wanted.ask(ask, actorBySlugQuery, { slug, at: site.revision });
  if (!actor) wanted.complain("actor", site.words.problem.actor(slug));
  return actor;
}

interface PageProps {
  commitments: CommitmentsPageQuery["commitments"];
  actor: ActorNameFragment | null;
  problems: Problems;
}

function CommitmentsPage({ commitments, actor, problems }: PageProps): ReactElement {
  const { words } = useSite();
  return (
    <Main className="list">
      <header>
        <h1>{words.list.title}</h1>
        <Filters actor={actor} problems={problems} />
      </header>
      <section aria-labelledby="found">
        <h2 id="found">{words.list.found(commitments.totalCount)}</h2>
        <FieldProblem name="place" problems={problems} />
        {commitments.nodes.length === 0 ? (
          <p className="none">{words.list.none}</p>
        ) : (
          <CommitmentRows commitments={commitments.nodes} />
        )}
        <Pager pageInfo={commitments.pageInfo} />
      </section>
    </Main>
  );
}
