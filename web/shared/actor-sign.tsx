import type { ReactElement } from "react";
import type { ActorKind } from "../graphql/graphql";

/** The kind of an actor as a shape: full for the public side and for persons, open for all others. */
export function ActorSign({ kind }: { kind: ActorKind }): ReactElement {
  return (
    <svg className="actor-sign" viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true">
      <ActorShape kind={kind} />
    </svg>
  );
}

/** The same around the origin of a drawing, up to eight units out. */
export function ActorShape({ kind }: { kind: ActorKind }): ReactElement {
  return <path className={`shape shape-${kind}`} d={shapes[kind]} />;
}

/** The kinds in the order of the page: the public side and persons, then the others. */
export const kindsInOrder: readonly ActorKind[] = [
  "GOVERNMENT_BODY",
  "OFFICE",
  "PERSON",
  "TECH_COMPANY",
  "COMPANY",
  "ASSOCIATION",
  "ORGANISATION",
];

const shapes: Readonly<Record<ActorKind, string>> = {
  GOVERNMENT_BODY: "M-7-7H7V7H-7Z",
  PERSON: "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1-7 0Z",
  OFFICE: "M-7-7H7V1.5L0 8.5L-7 1.5Z",
  TECH_COMPANY: "M0-8.5L8.5 0L0 8.5L-8.5 0Z",
  COMPANY: "M-8.5 0L-4.2-7.4H4.2L8.5 0L4.2 7.4H-4.2Z",
  ASSOCIATION: "M0-8L8.5 6.5H-8.5Z",
  ORGANISATION: "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1-7 0Z",
};
