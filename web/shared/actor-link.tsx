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
export const ActorNames = ({ actors }: { actors: readonly ActorNameFragment[] }): ReactElement => (
  <Joined>
    {actors.map((actor) => (
      <ActorLink key={actor.id} actor={actor} />
    ))}
  </Joined>
);

/** Several elements, joined as in the language of the page. */
export function Joined({ children }: { children: readonly ReactElement[] }): ReactElement {
  const { language } = useSite();
  const parts = new Intl.ListFormat(locales[language]).formatToParts(children.map((_, place) => String(place)));
  return (
    <>
      {parts.map(({ type, value }, place) => (
        <Fragment key={place}>{type === "element" ? children[Number(value)] : value}</Fragment>
      ))}
    </>
  );
}
