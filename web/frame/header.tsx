import type { ReactElement } from "react";
import { languages, otherLanguages } from "../language/language";
import { placeOf, useSite } from "./site.context";

const sections = ["commitments", "actors", "meetings", "method"] as const;
/** The pages for developers. */
const forDevelopers = "reference";

export function SiteHeader(): ReactElement {
  const site = useSite();
  const { words, to, path } = site;
  const query = site.query.size === 0 ? "" : `?${site.query.toString()}`;
  return (
    <header className="masthead">
      <a className="name" href={to("")}>
        <svg className="mark" viewBox="0 0 44 20" width="44" height="20" aria-hidden="true">
          <circle cx="5" cy="10" r="4" />
          <path d="M9 10H30" />
          <path className="beyond" d="M30 10H44" />
          <path d="M30 3V17" />
        </svg>
        {words.name}
      </a>
      <nav aria-label={words.name}>
        {sections.map((section) => (
          <a key={section} href={to(section)} aria-current={currentIn(path, section)}>
            {words.nav[section]}
          </a>
        ))}
        <a href={to(forDevelopers)} aria-current={currentIn(path, forDevelopers)}>
          {words.nav.developers}
        </a>
      </nav>
      {otherLanguages(site.language).map((other) => (
        <a key={other} className="language" lang={other} hrefLang={other} href={`${placeOf(other, path)}${query}`}>
          {languages[other].ownName}
        </a>
      ))}
    </header>
  );
}

function currentIn([first, second]: readonly string[], section: string): "page" | "true" | undefined {
  if (first !== section) return undefined;
  return second === undefined ? "page" : "true";
}
