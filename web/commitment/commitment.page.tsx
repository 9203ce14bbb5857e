import type { ReactElement } from "react";
import { Main } from "../frame/main";
import { useSite } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { ReadAtFragment } from "../graphql/graphql";
import { AsOf, stopsOf, type Stop } from "../shared/as-of";
import { citationOf, type Citation } from "../frame/citation";
import { Cite } from "../shared/cite";
import { CardLinks, ShowElsewhere } from "../shared/card.frame";
import { Disputes } from "../shared/disputes";
import { Earlier } from "../shared/earlier";
import { Evidence } from "../shared/evidence";
import { FollowLinks } from "../shared/follow-links";
import { NotYet } from "../shared/not-yet";
import { isRequest } from "../shared/request.model";
import { imageOfCommitment } from "./commitment.image";
import { commitmentPageQuery, commitmentTimelineQuery } from "./commitment.query";
import { Happened } from "./happened";
import { Judgement } from "./judgement";
import { Milestones } from "./milestones";
import { commitmentOnRecord, disputesAbout, type ShownCommitment } from "./shown.commitment";
import { Verdict } from "./verdict";
import { targetsQuery } from "./target.query";
import type { WithTargets } from "./target.words";
import { Targets } from "./targets";
import { structuredCommitment } from "./structured.commitment";
import { stopsQuery } from "./stops.query";

export const loadCommitment: Load = async ({ site, ask, name }) => {
  const { language, revision: at } = site;
  const { commitment: found, now, read } = await ask(commitmentPageQuery, { slug: name, language, at });
  if (!now || !read) return null;
  const touched = await ask(stopsQuery, { record: now.id, meeting: now.meeting?.id ?? now.id });
  const stops = stopsOf([touched.record.nodes, touched.meeting.nodes]);
  const rest = found && (await ask(commitmentTimelineQuery, { id: found.id, language, at })).commitment;
  if (!found || !rest) {
    const body = <NotYet title={now.title} of={now.titleText} stops={stops} read={read.number} />;
    return { title: now.title, titleText: now.titleText, description: site.words.asOf.notYet, read, body };
  }
  const commitment = { ...found, ...rest };
  const numbers = found.targets.totalCount
    ? (await ask(targetsQuery, { id: now.id, language, at: read.number })).commitment
    : null;
  const { title, titleText } = commitment;
  const citation = citationOf(site, `commitments/${commitment.slug}`, commitment, read);
  const body = (
    <CommitmentPage commitment={commitment} numbers={numbers} stops={stops} read={read} citation={citation} />
  );
  const thing = structuredCommitment(commitment, site);
  const head = <CardLinks site={site} card={commitment} />;
  const followed = { about: commitment.id };
  const description = descriptionOf(commitment);
  const image = imageOfCommitment(commitment, site, read);
  return { title, titleText, description, followed, read, citation, image, thing, head, body };
};

/** The description that others see when somebody shares the address: what came of it, then what it is. */
const descriptionOf = ({ verdict, statement }: ShownCommitment): string => `${verdict} ${statement}`;

interface PageProps {
  commitment: ShownCommitment;
  /** Null if it has none. */
  numbers: WithTargets | null;
  stops: readonly Stop[];
  read: ReadAtFragment;
  citation: Citation;
}

function CommitmentPage({ commitment, numbers, stops, read, citation }: PageProps): ReactElement {
  const { revision } = useSite();
  const today = (revision === null ? new Date().toISOString() : read.appliedAt).slice(0, 10);
  return (
    <Main className="commitment">
      <Earlier read={read.number} />
      <Verdict commitment={commitment} today={today} />
      <Milestones commitment={commitment} today={today} />
      {numbers && <Targets targets={numbers.targets} ofRequest={isRequest(commitment)} />}
      <Happened commitment={commitment} today={today} />
      <Disputes disputes={disputesAbout(commitment)} />
      <Judgement commitment={commitment} />
      <Evidence
        quotes={commitment.evidence.nodes}
        totalCount={commitment.evidence.totalCount}
        onRecord={commitmentOnRecord(commitment)}
        repeats={commitment.basis.independentSources < commitment.basis.publications}
      />
      <AsOf stops={stops} read={read.number} />
      <Cite citation={citation} />
      <ShowElsewhere card={commitment} />
      <FollowLinks followed={{ about: commitment.id }} />
    </Main>
  );
}
