import type { ReactElement, ReactNode } from "react";
import { useSite } from "../frame/site.context";
import type { ComparedActorFragment, DuplicatesPageQuery } from "../graphql/graphql";
import { ActorLink } from "../shared/actor-link";
import { InLanguage } from "../shared/in-language";
import { JurisdictionText } from "../shared/jurisdiction";
import { JudgeLinks } from "./judge-links";

type Pair = DuplicatesPageQuery["duplicateCandidates"]["nodes"][number];

/** Two actors side by side: what speaks for their being the same, what the record has of each, and how to judge them. */
export function DuplicatePair({ pair }: { pair: Pair }): ReactElement {
  const { words, number, day } = useSite();
  const { a, b, score, reasons, judgements } = pair;
  return (
    <li className="duplicate">
      <p className="score">{words.duplicates.score(number(Math.round(score * 100)))}</p>
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={reason.sign}>{sentenceFor(reason, words)}</li>
        ))}
      </ul>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.duplicates.compared}>
        <Comparison a={a} b={b} />
      </div>
      {judgements.nodes.map(({ id, reason, judgedAt }) => (
        <p key={id} className="note">
          {words.duplicates.unsure(day(judgedAt))} <span dir="auto">{reason}</span>
        </p>
      ))}
      <JudgeLinks a={a} b={b} />
    </li>
  );
}

type Reason = Pair["reasons"][number];
type Words = ReturnType<typeof useSite>["words"];

/** `The same name: Jean Martin`. */
function sentenceFor({ sign, count, ofA, ofB }: Reason, { duplicates: { signs }, colon }: Words): ReactNode {
  if (sign === "SHARED_MEETINGS") return signs.SHARED_MEETINGS(count ?? 0);
  const values = ofA === ofB ? [ofA] : [ofA, ofB];
  return (
    <>
      {signs[sign]}
      {values.map((value, place) => (
        <span key={place}>
          {place === 0 ? colon : " / "}
          <bdi>{value}</bdi>
        </span>
      ))}
    </>
  );
}

type Show = (actor: ComparedActorFragment) => ReactNode;

/** What is compared, line by line. */
function linesIn({ words, number }: ReturnType<typeof useSite>): readonly (readonly [label: string, show: Show])[] {
  return [
    [words.actor.kinds, ({ kind }) => words.actorKind[kind]],
    [words.list.jurisdiction, ({ jurisdiction }) => jurisdiction && <JurisdictionText jurisdiction={jurisdiction} />],
    [words.duplicates.aliases, ({ aliases }) => aliases.length > 0 && <bdi>{aliases.slice(0, 10).join(" · ")}</bdi>],
    [
      words.duplicates.description,
      ({ description, descriptionText }) => description && <InLanguage of={descriptionText}>{description}</InLanguage>,
    ],
    [
      words.duplicates.identifiers,
      ({ identifiers }) =>
        identifiers.length > 0 &&
        identifiers.slice(0, 10).map(({ id, scheme, value }) => <div key={id}>{`${scheme} ${value}`}</div>),
    ],
    [words.duplicates.commitments, ({ commitments }) => number(commitments.totalCount)],
    [words.actor.meetingsTitle, ({ meetings }) => number(meetings.totalCount)],
  ];
}

function Comparison({ a, b }: { a: ComparedActorFragment; b: ComparedActorFragment }): ReactElement {
  const rows = linesIn(useSite());
  return (
    <table>
      <thead>
        <tr>
          <td />
          {[a, b].map((actor) => (
            <th key={actor.id} scope="col">
              <ActorLink actor={actor} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, show]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{show(a) || "–"}</td>
            <td>{show(b) || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
