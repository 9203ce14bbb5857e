import type { ReactElement } from "react";
import { useSite, type Site } from "../frame/site.context";
import type { Load } from "../frame/view";
import { AsOf, stopsOf, type Stop } from "../parts/as-of";
import { DisputeQuotes, DisputeView } from "../parts/dispute";
import { Judgement } from "../parts/judgement";
import { Quote } from "../parts/quote";
import { Happened } from "../parts/happened";
import { Verdict } from "../parts/verdict";
import { commitmentPageQuery, stopsQuery } from "./commitment.query";
import { disputesAbout, type ShownCommitment } from "./shown.commitment";

export const loadCommitment: Load = async ({ site, ask, name }) => {
  const { commitment, now, read } = await ask(commitmentPageQuery, { slug: name, at: site.revision });
  if (!now || !read) return null;
  const touched = await ask(stopsQuery, { record: now.id, meeting: now.meeting?.id ?? now.id });
  const stops = stopsOf([touched.record.nodes, touched.meeting.nodes]);
  return {
    title: commitment?.title ?? now.title,
    description: commitment ? descriptionOf(commitment, site) : site.words.asOf.notYet,
    read,
    body: commitment ? (
      <CommitmentPage commitment={commitment} stops={stops} read={read} />
    ) : (
      <NotYet title={now.title} stops={stops} read={read.number} />
    ),
  };
};

/** What whoever shares the address is told: what came of it, then what it is. */
const descriptionOf = ({ status, timeliness, statement }: ShownCommitment, { words }: Site): string =>
  [words.status[status], ...(timeliness === "OVERDUE" ? [words.timeliness.OVERDUE.toLowerCase()] : [])].join(", ") +
  `. ${statement}`;

interface PageProps {
  commitment: ShownCommitment;
  stops: readonly Stop[];
  read: { number: number; appliedAt: string };
}

function CommitmentPage({ commitment, stops, read }: PageProps): ReactElement {
  const { revision } = useSite();
  const today = (revision === null ? new Date().toISOString() : read.appliedAt).slice(0, 10);
  return (
    <main id="content" className="commitment">
      <Verdict commitment={commitment} today={today} />
      <AsOf stops={stops} read={read.number} />
      <Happened commitment={commitment} today={today} />
      <Disputes commitment={commitment} />
      <Judgement commitment={commitment} />
      <Evidence commitment={commitment} />
    </main>
  );
}

function Disputes({ commitment }: { commitment: ShownCommitment }): ReactElement | null {
  const { words } = useSite();
  const disputes = disputesAbout(commitment);
  if (disputes.length === 0) return null;
  return (
    <section className="disputes" aria-labelledby="disputes">
      <h2 id="disputes">{words.commitment.disputes}</h2>
      <p className="note">{words.commitment.disputesNote}</p>
      {disputes.map((dispute) => (
        <DisputeView key={`${dispute.subject} ${dispute.field}`} dispute={dispute} />
      ))}
      {disputes
        .filter(({ names }) => names !== null)
        .map((dispute) => (
          <details key={dispute.field}>
            <summary>{words.commitment.inTheirWords}</summary>
            <DisputeQuotes dispute={dispute} />
          </details>
        ))}
    </section>
  );
}

function Evidence({ commitment }: { commitment: ShownCommitment }): ReactElement {
  const { words } = useSite();
  return (
    <section className="evidence" aria-labelledby="evidence">
      <h2 id="evidence">{words.commitment.evidence}</h2>
      <p className="note">{words.commitment.evidenceNote}</p>
      {commitment.evidence.nodes.map((quote) => (
        <Quote key={quote.id} quote={quote} />
      ))}
    </section>
  );
}

function NotYet({ title, stops, read }: { title: string; stops: readonly Stop[]; read: number }): ReactElement {
  const { words } = useSite();
  return (
    <main id="content" className="commitment">
      <h1>{title}</h1>
      <AsOf stops={stops} read={read} />
      <p className="note">{words.asOf.notYet}</p>
    </main>
  );
}
