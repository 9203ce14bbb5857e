import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { ActorsPageQuery } from "../graphql/graphql";
import { ActorLink } from "../shared/actor-link";
import { ActorSign, kindsInOrder } from "../shared/actor-sign";
import { FieldProblem } from "../shared/field-problem";
import { FindForm } from "../shared/find-form";
import { InLanguage } from "../shared/in-language";
import { fileOf, ListPage, listView } from "../shared/list-page";
import { Narrowing, type Problems } from "../shared/narrowing";
import { placeIn } from "../shared/page.place";
import { actorsPageQuery } from "./actors.query";

const perPage = 30;

export const loadActors: Load = async ({ site, ask }) => {
  const wanted = new Narrowing(site.query, site.words);
  const asked = {
    language: site.language,
    search: wanted.text("q"),
    kind: wanted.choices("kind", kindsInOrder),
    at: site.revision,
    ...placeIn(site.query, perPage),
  };
  const { actors, read } = await wanted.ask(ask, actorsPageQuery, asked);
  const file = fileOf("actors", asked, wanted);
  const page = <ActorsPage actors={actors} read={read?.number ?? 0} problems={wanted.problems} file={file} />;
  return listView(site.words.actor, wanted, read, page, file);
};

type ActorList = ActorsPageQuery["actors"];

interface PageProps {
  actors: ActorList;
  read: number;
  problems: Problems;
  file: ReturnType<typeof fileOf>;
}

function ActorsPage({ actors, read, problems, file }: PageProps): ReactElement {
  const { words, to } = useSite();
  const choices = kindsInOrder.map((value) => ({ value, text: words.actorKind[value] }));
  return (
    <ListPage
      words={words.actor}
      read={read}
      pageInfo={actors.pageInfo}
      file={file}
      more={<a href={to("duplicates")}>{words.duplicates.link}</a>}
    >
      <FindForm
        label={words.actor.search}
        problems={problems}
        selects={[{ name: "kind", label: words.actor.kinds, any: words.actor.anyKind, choices }]}
      />
      <section aria-labelledby="found">
        <h2 id="found">{actors.totalCount === 0 ? words.actor.none : words.actor.found(actors.totalCount)}</h2>
        <FieldProblem name="place" problems={problems} />
        <ol className="rows actor-rows">
          {actors.nodes.map((actor) => (
            <ActorRow key={actor.id} actor={actor} />
          ))}
        </ol>
      </section>
    </ListPage>
  );
}

function ActorRow({ actor }: { actor: ActorList["nodes"][number] }): ReactElement {
  const { words, to } = useSite();
  const { kind, slug, description, descriptionText, commitments, meetings } = actor;
  return (
    <li className="actor-row">
      <ActorSign kind={kind} />
      <div className="what">
        <p className="title">
          <ActorLink actor={actor} /> <span className="kind">{words.actorKind[kind]}</span>
        </p>
        {description !== null && (
          <p className="who">
            <InLanguage of={descriptionText}>{description}</InLanguage>
          </p>
        )}
      </div>
      <ListLink
        href={to("commitments", { actor: slug })}
        count={commitments.totalCount}
        text={words.actor.promisesOf}
      />
      <ListLink href={to("meetings", { actor: slug })} count={meetings.totalCount} text={words.actor.meetings} />
    </li>
  );
}

interface ListLinkProps {
  href: string;
  count: number;
  text: (count: number) => string;
}

function ListLink({ href, count, text }: ListLinkProps): ReactElement {
  return (
    <p className={count === 0 ? "count zero" : "count"}>{count === 0 ? text(0) : <a href={href}>{text(count)}</a>}</p>
  );
}
