import type { ReactElement } from "react";
import { addressOf, useSite } from "../frame/site.context";
import type { HomePageQuery } from "../graphql/graphql";

import { FollowLinks } from "../shared/follow-links";
import { Words } from "../shared/in-language";

type ChangeSet = HomePageQuery["changeSets"]["nodes"][number];

/** Who changed the record, and why. Each item is a link to the record at that revision. */
export function LatestChanges({ changeSets }: { changeSets: readonly ChangeSet[] }): ReactElement {
  const { words } = useSite();
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{words.home.latest}</h2>
      <p className="note">{words.home.latestNote}</p>
      <ol className="rows changes">
        {changeSets.map((changeSet) => (
          <ChangeRow key={changeSet.id} changeSet={changeSet} />
        ))}
      </ol>
      <FollowLinks followed={{ about: null }} />
    </section>
  );
}

function ChangeRow({ changeSet }: { changeSet: ChangeSet }): ReactElement {
  const { words, day, language } = useSite();
  const { revision, appliedAt, summary, contributor, changes } = changeSet;
  return (
    <li className="row">
      <p className="when">
        <a href={addressOf({ language, revision }, "")}>{words.footer.revision(revision ?? 0)}</a>
        {appliedAt !== null && <time dateTime={appliedAt}>{day(appliedAt)}</time>}
      </p>
      <p className="why" lang="" dir="auto">
        {summary}
      </p>
      <p className="who">
        {words.home.by} <Words language={null}>{contributor.name}</Words>, {words.home.records(changes.totalCount)}
      </p>
    </li>
  );
}
