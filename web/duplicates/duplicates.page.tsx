import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { DuplicatesPageQuery } from "../graphql/graphql";
import { kindsInOrder } from "../shared/actor-sign";
import { FieldProblem } from "../shared/field-problem";
import { ListPage, listView } from "../shared/list-page";
import { Narrowing, type Problems } from "../shared/narrowing";
import { placeIn } from "../shared/page.place";
import { duplicatesPageQuery } from "./duplicates.query";
import { DuplicatePair } from "./duplicate-pair";
import { KindForm } from "./kind-form";

const perPage = 10;

/** The pairs of actors that may be the same, side by side, for whoever judges them. */
export const loadDuplicates: Load = async ({ site, ask }) => {
  const wanted = new Narrowing(site.query, site.words);
  const { duplicateCandidates, read } = await wanted.ask(ask, duplicatesPageQuery, {
    language: site.language,
    kind: wanted.choices("kind", kindsInOrder),
    actor: wanted.text("actor"),
    at: site.revision,
    ...placeIn(site.query, perPage),
  });
  const page = <DuplicatesPage pairs={duplicateCandidates} read={read?.number ?? 0} problems={wanted.problems} />;
  return listView(site.words.duplicates, wanted, read, page, null);
};

interface PageProps {
  pairs: DuplicatesPageQuery["duplicateCandidates"];
  read: number;
  problems: Problems;
}

function DuplicatesPage({ pairs, read, problems }: PageProps): ReactElement {
  const { words, to } = useSite();
  const { nodes, pageInfo } = pairs;
  return (
    <ListPage words={words.duplicates} read={read} pageInfo={pageInfo} file={null}>
      <p className="note">
        {words.duplicates.how} <a href="/reference/JudgeDuplicateInput">{words.nav.developers}</a>
        {" · "}
        <a href={to("actors")}>{words.nav.actors}</a>
      </p>
      <KindForm problems={problems} />
      <section aria-label={words.duplicates.title}>
        <FieldProblem name="actor" problems={problems} />
        <FieldProblem name="place" problems={problems} />
        {nodes.length === 0 ? (
          <p>{words.duplicates.none}</p>
        ) : (
          <ol className="duplicates">
            {nodes.map((pair) => (
              <DuplicatePair key={`${pair.a.id} ${pair.b.id}`} pair={pair} />
            ))}
          </ol>
        )}
      </section>
    </ListPage>
  );
}
