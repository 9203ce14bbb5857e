import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { Load } from "../frame/view";
import type { ReadAtFragment } from "../graphql/graphql";
import { DateText } from "../shared/date";
import { InLanguage } from "../shared/in-language";
import { isRequest } from "../shared/request.model";
import { StatusSign } from "../shared/status";
import { CardParties, namesOf } from "./card.parties";
import { commitmentCardQuery } from "./card.query";
import { CardTimeline } from "./card.timeline";
import type { ShownOnCard } from "./shown.card";

export const loadCard: Load = async ({ site, ask, name }) => {
  const { language, revision: at } = site;
  const { commitment, read } = await ask(commitmentCardQuery, { slug: name, language, at });
  if (!commitment || !read) return null;
  const { title, titleText, verdict } = commitment;
  return { title, titleText, description: verdict, read, body: <Card commitment={commitment} read={read} /> };
};

interface Props {
  commitment: ShownOnCard;
  read: ReadAtFragment;
}

/** A commitment in a frame of another page: who, what came of it, when; and at which revision the record says so. */
function Card({ commitment, read }: Props): ReactElement {
  const { words, to, day, revision } = useSite();
  const today = (revision === null ? new Date().toISOString() : read.appliedAt).slice(0, 10);
  return (
    <main className={`card ${sizeFor(commitment)}`}>
      <header>
        <p className="kicker">
          {isRequest(commitment) ? words.commitment.askedFor : words.commitment.promised} · {words.name}
        </p>
        <h1>
          <InLanguage of={commitment.titleText}>{commitment.title}</InLanguage>
        </h1>
      </header>
      <p className="verdict">
        <StatusSign status={commitment.status} /> <span>{commitment.verdict}</span>
      </p>
      <dl>
        <CardParties commitment={commitment} />
        <Dates commitment={commitment} />
      </dl>
      <CardTimeline commitment={commitment} today={today} />
      <footer>
        <p>{words.card.says(words.asOf.revision(read.number), day(read.appliedAt))}</p>
        <a href={to(`commitments/${commitment.slug}`)}>{words.card.read}</a>
      </footer>
    </main>
  );
}

/** When it was made, and for when. What was only asked for is never called promised or due. */
function Dates({ commitment }: { commitment: ShownOnCard }): ReactElement {
  const { words } = useSite();
  const { madeOn, dueOn } = commitment;
  const wasAsked = isRequest(commitment);
  return (
    <>
      <div>
        <dt>{wasAsked ? words.commitment.askedOn : words.commitment.promised}</dt>
        <dd>
          <DateText date={madeOn} />
        </dd>
      </div>
      {dueOn && (
        <div>
          <dt>{wasAsked ? words.commitment.askedBy : words.commitment.due}</dt>
          <dd>
            <DateText date={dueOn} />
          </dd>
        </div>
      )}
    </>
  );
}

/** Letters from Hangul and Chinese on are as wide as two. */
const widthOf = (text: string): number => text.length + (text.match(/[\u1100-\uffff]/g)?.length ?? 0);

/** The longer the texts, the smaller the letters, so that the card keeps its size. */
function sizeFor({ title, verdict, parties }: ShownOnCard): string {
  const width = widthOf(title) * 1.5 + widthOf(verdict) + widthOf(namesOf(parties));
  return width > 480 ? "card-longest" : width > 260 ? "card-long" : "card-short";
}
