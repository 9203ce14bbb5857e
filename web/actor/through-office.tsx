import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { InBodyFragment } from "../graphql/graphql";
import { ActorNames, eachOnce } from "../shared/actor-link";
import type { ShownActor } from "./shown.actor";

type Meeting = ShownActor["meetings"]["nodes"][number];

interface Props {
  meeting: Meeting;
  actor: ShownActor;
}

/** The office through which an actor is in a meeting that does not name the actor: a person held it then, or it belongs to the body. */
export function ThroughOffice({ meeting, actor }: Props): ReactElement | null {
  const { words } = useSite();
  const there = meeting.participations.flatMap(({ actor: one, representing }) => [
    one,
    ...(representing ? [representing] : []),
  ]);
  if (there.some(({ id }) => id === actor.id)) return null;
  const held = meeting.officeHolders.filter(({ person }) => person.id === actor.id);
  const offices = [...held.map(({ office }) => office), ...there.filter((each) => bodyOf(each)?.id === actor.id)];
  if (offices.length === 0) return null;
  const surely = held.length === 0 || held.some((each) => each.held === "YES");
  return (
    <p className="who">
      {surely ? words.meeting.through : words.meeting.perhapsThrough} <ActorNames actors={eachOnce(offices)} />
    </p>
  );
}

const bodyOf = (there: InBodyFragment): { id: string } | null | undefined => ("body" in there ? there.body : null);
