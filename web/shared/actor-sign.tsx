import type { ReactElement } from "react";
import type { ActorKind } from "../graphql/graphql";

/** What an actor is, by its shape: the public side is full, companies and associations are open. */
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

/** Whether an actor speaks for the public: governments do, and so do the persons on record, who hold office in them. */
export const isPublic = (kind: ActorKind): boolean => kind === "GOVERNMENT_BODY" || kind === "PERSON";

const shapes: Readonly<Record<ActorKind, string>> = {
  GOVERNMENT_BODY: "M-7-7H7V7H-7Z",
  PERSON: "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1-7 0Z",
  TECH_COMPANY: "M0-8.5L8.5 0L0 8.5L-8.5 0Z",
  ASSOCIATION: "M0-8L8.5 6.5H-8.5Z",
};
