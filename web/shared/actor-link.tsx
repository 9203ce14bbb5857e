import { Fragment, type ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { ActorNameFragment } from "../graphql/graphql";
import { locales } from "../language/dates";
import { InLanguage } from "./in-language";

export function ActorLink({ actor }: { actor: ActorNameFragment }): ReactElement {
  const { to } = useSite();
  return (
    <a href={to(`actors/${actor.slug}`)}>
      <InLanguage of={actor.nameText}>{actor.name}</InLanguage>
    </a>
  );
}

/** These actors, each once. */
export const eachOnce = (actors: readonly ActorNameFragment[]): ActorNameFragment[] => [
  ...new Map(actors.map((actor) => [actor.id, actor])).values(),
];

/** Several names, joined as in the language of the page: `Google, Facebook and Twitter`. */
export function ActorNames({ actors }: { actors: readonly ActorNameFragment[] }): ReactElement {
  const { language } = useSite();
  const parts = new Intl.ListFormat(locales[language]).formatToParts(actors.map((_, place) => String(place)));
  return (
    <>
      {parts.map(({ type, value }, place) => {
        const actor = type === "element" ? actors[Number(value)] : undefined;
        return <Fragment key={place}>{actor ? <ActorLink actor={actor} /> : value}</Fragment>;
      })}
    </>
  );
}
