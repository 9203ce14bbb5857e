import { allLanguages, type Language } from "../language/language";
import { placeOf, type Site } from "./site.context";

const narrowing = ["q", "status", "timeliness", "formality", "kind", "actor", "from", "until", "order"];
/** What decides in a query what a list shows. Whatever else somebody has added to an address is no part of it. */
const deciding = new Set([...narrowing, "after", "before"]);

interface Alternate {
  /** As `hreflang` names it. */
  language: Language | "x-default";
  href: string;
}

type Place = Pick<Site, "path" | "query" | "origin">;

/** The one address of a page in a language. That of an earlier revision is the page as it is today. */
export function canonicalAddress(site: Place, language: Language | "x-default"): string {
  const shown =
    site.path.length === 1 ? [...site.query].filter(([name, value]) => deciding.has(name) && value !== "") : [];
  const search = new URLSearchParams(shown).toString();
  const address = placeOf(language === "x-default" ? null : language, site.path);
  return `${site.origin ?? ""}${address}${search === "" ? "" : `?${search}`}`;
}

/** The same page in each language; without a language, the address leads a reader to that of their browser. */
export const alternates = (site: Place): Alternate[] =>
  [...allLanguages, "x-default" as const].map((language) => ({ language, href: canonicalAddress(site, language) }));
