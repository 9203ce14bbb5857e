import type { ReactElement } from "react";
import type { Ask } from "../frame/api";
import { followedIn } from "../frame/followed";
import { Main } from "../frame/main";
import { useSite, type Site } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { ActorNameFragment, CommitmentsPageQuery, TopicNameFragment } from "../graphql/graphql";
import type { Words } from "../language/language";
import { CommitmentRows } from "../shared/commitment-row";
import { FieldProblem, statusWith } from "../shared/field-problem";
import { FileLinks, type ListArguments } from "../shared/file-links";
import type { Choice } from "../shared/find-form";
import { jurisdictionChoice } from "../shared/jurisdiction.choice";
import { Narrowing, type Problems } from "../shared/narrowing";
import { topicChoice } from "../shared/topic.choice";
import { Pager } from "../shared/pager";
import { actorBySlugQuery, commitmentsPageQuery } from "./commitments.query";
import { wantedCommitments } from "./commitments.wanted";
import { Filters } from "./filters";

/** The list of promises. Its filters are in its address, which can be shared. */
export const loadCommitments: Load = async ({ site, ask }) => {
  const wanted = new Narrowing(site.query, site.words);
  const actor = await actorWanted(site, ask, wanted);
  const { topic, topics } = await topicChoice(site, ask, wanted);
  const { jurisdiction, jurisdictions } = await jurisdictionChoice(site, ask, wanted, "commitments");
  const asked = {
    language: site.language,
    ...wantedCommitments(site.query, wanted),
    at: site.revision,
    ...(actor && { actor: actor.id }),
    ...(topic && { topic: topic.id }),
    ...(jurisdiction && { jurisdiction }),
  };
  const data = await wanted.ask(ask, commitmentsPageQuery, asked);
  return {
    ...statusWith(wanted.problems),
    title: actor ? `${site.words.list.title}: ${actor.name}` : site.words.list.title,
    description: `${foundText(data.counts, site.words)}. ${site.words.tagline}`,
    followed: wanted.problems.size === 0 ? followedIn(asked) : null,
    read: data.read,
    body: (
      <CommitmentsPage
        {...data}
        asked={asked}
        actor={actor}
        topics={topics}
        jurisdictions={jurisdictions}
        problems={wanted.problems}
      />
    ),
  };
};

async function actorWanted(site: Site, ask: Ask, wanted: Narrowing): Promise<ActorNameFragment | null> {
  const slug = wanted.text("actor");
  if (slug === null) return null;
  const { actor } = await wanted.ask(ask, actorBySlugQuery, {
    slug,
    language: site.language,
    at: site.revision,
  });
  if (!actor) wanted.complain("actor", site.words.problem.actor(slug));
  return actor;
}

/** The number of promises and the number of requests, which are not added up. */
function foundText({ buckets }: CommitmentsPageQuery["counts"], { list, home }: Words): string {
  const all = buckets.reduce((sum, { count }) => sum + count, 0);
  const requests = buckets.find(({ key }) => key.formality === "PROPOSED")?.count ?? 0;
  if (all === 0) return list.none;
  if (requests === 0) return list.found(all);
  return requests === all ? home.askedFor(requests) : list.both(all - requests, requests);
}

interface PageProps {
  counts: CommitmentsPageQuery["counts"];
  commitments: CommitmentsPageQuery["commitments"];
  actor: ActorNameFragment | null;
  topics: readonly TopicNameFragment[];
  jurisdictions: readonly Choice[];
  problems: Problems;
  asked: ListArguments;
}

function CommitmentsPage(props: PageProps): ReactElement {
  const { commitments, counts, actor, topics, jurisdictions, problems, asked } = props;
  const { words } = useSite();
  return (
    <Main className="list">
      <header>
        <h1>{words.list.title}</h1>
        <Filters actor={actor} topics={topics} jurisdictions={jurisdictions} problems={problems} />
      </header>
      <section aria-labelledby="found">
        <h2 id="found">{foundText(counts, words)}</h2>
        <FieldProblem name="place" problems={problems} />
        <CommitmentRows commitments={commitments.nodes} />
        <Pager pageInfo={commitments.pageInfo} />
        {problems.size === 0 && <FileLinks list="commitments" asked={asked} />}
      </section>
    </Main>
  );
}
