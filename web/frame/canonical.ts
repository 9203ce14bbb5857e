import { allLanguages, type Language } from "../language/language";
import { placeOf, type Site } from "./site.context";

const filters = [
  "status",
  "timeliness",
  "formality",
  "moved",
  "kind",
  "actor",
  "topic",
  "jurisdiction",
  "from",
  "until",
];
/** The parameters of an address that decide what a list shows. Other parameters are left out. */
const deciding = new Set(["q", ...filters, "order", "after", "before"]);

interface Alternate {
  /** The language for `hreflang`. */
  language: Language | "x-default";
  href: string;
}

type Place = Pick<Site, "path" | "query" | "origin">;

/** The canonical address of a page in a language. For an earlier revision it is the page of today. */
export function canonicalAddress(site: Place, language: Language | "x-default"): string {
  const shown =
    site.path.length === 1 ? [...site.query].filter(([name, value]) => deciding.has(name) && value !== "") : [];
  const search = new URLSearchParams(shown).toString();
  const address = placeOf(language === "x-default" ? null : language, site.path);
  return `${site.origin ?? ""}${address}${search === "" ? "" : `?${search}`}`;
}

/** The same page in each language. The address without a language leads to the language of the reader's browser. */
export const alternates = (site: Place): Alternate[] =>
  [...allLanguages, "x-default" as const].map((language) => ({ language, href: canonicalAddress(site, language) }));
