import type { ReactElement } from "react";
import type { Ask } from "../api";
import { Main } from "../frame/main";
import { useSite, type Site } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { ActorNameFragment, CommitmentsPageQuery } from "../graphql/graphql";
import { CommitmentRows } from "../parts/commitment-row";
import { Filters } from "../parts/filters";
import { Pager } from "../parts/pager";
import { actorBySlugQuery, commitmentsPageQuery } from "./commitments.query";
import { wantedCommitments } from "./commitments.wanted";

/** The list of promises. What it is narrowed down to stands in its address, which can be shared. */
export const loadCommitments: Load = async ({ site, ask }) => {
  const actor = await actorWanted(site, ask);
  if (actor === "unknown") return null;
  const data = await ask(commitmentsPageQuery, {
    ...wantedCommitments(site.query),
    at: site.revision,
    ...(actor && { actor: actor.id }),
  });
  return {
    title: actor ? `${site.words.list.title}: ${actor.name}` : site.words.list.title,
    description: `${site.words.list.found(data.commitments.totalCount)}. ${site.words.tagline}`,
    read: data.read,
    body: <CommitmentsPage commitments={data.commitments} actor={actor} />,
  };
};

async function actorWanted(site: Site, ask: Ask): Promise<ActorNameFragment | null | "unknown"> {
  const slug = site.query.get("actor");
  if (!slug) return null;
  const { actor } = await ask(actorBySlugQuery, { slug, at: site.revision });
  return actor ?? "unknown";
}

interface PageProps {
  commitments: CommitmentsPageQuery["commitments"];
  actor: ActorNameFragment | null;
}

function CommitmentsPage({ commitments, actor }: PageProps): ReactElement {
  const { words } = useSite();
  return (
    <Main className="list">
      <header>
        <h1>{words.list.title}</h1>
        <Filters actor={actor} />
      </header>
      <section aria-labelledby="found">
        <h2 id="found">{words.list.found(commitments.totalCount)}</h2>
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
