import type { Language } from "../language/language";

/** The changes that a feed has: about a record, in a jurisdiction; null for all. */
export interface Followed {
  about: string | null;
  jurisdiction?: string | null;
}

/** The formats of feeds, as readers and browsers call them. */
export const feedFormats = [
  { name: "Atom", type: "application/atom+xml", ending: "atom" },
  { name: "JSON Feed", type: "application/feed+json", ending: "json" },
] as const;

export function feedAddress(
  ending: (typeof feedFormats)[number]["ending"],
  { about, jurisdiction = null }: Followed,
  language: Language,
): string {
  const query = new URLSearchParams({
    ...(about !== null && { about }),
    ...(jurisdiction !== null && { jurisdiction }),
    language,
  });
  return `/feeds/changes.${ending}?${query.toString()}`;
}

/** The calendar of the meetings and deadlines of an actor, a topic or a jurisdiction; null for any other record. */
export function calendarAddress({ about, jurisdiction = null }: Followed, language: Language): string | null {
  const kind = /^(actor|topic)_/.exec(about ?? "")?.[1];
  if (about !== null && !kind) return null;
  const query = new URLSearchParams({
    ...(kind && about !== null && { [kind]: about }),
    ...(jurisdiction !== null && { jurisdiction }),
    language,
  });
  return `/feeds/calendar.ics?${query.toString()}`;
}

/** The calendar of one of its two lists, narrowed down as a page has it, and of nothing of the other. */
export function calendarOfList(
  list: "meetings" | "commitments",
  asked: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  const own = Object.entries(asked).filter(
    ([name, value]) => !ofThePage.has(name) && name !== "orderBy" && (value ?? null) !== null,
  );
  const nothing = { or: [] };
  const query = new URLSearchParams({
    ...{ meetings: JSON.stringify(nothing), commitments: JSON.stringify(nothing) },
    [list]: JSON.stringify(Object.fromEntries(own)),
    language,
  });
  return `/feeds/calendar.ics?${query.toString()}`;
}

const aboutRecords = ["actor", "topic"];
/** Arguments that say which part of a list the page shows, and how. */
export const ofThePage: ReadonlySet<string> = new Set(["language", "at", "first", "after", "last", "before"]);
/** Arguments that do not narrow a list down by themselves: its order, and what another argument finds besides. */
const notNarrowing = new Set([...ofThePage, "orderBy", "includingOffices", "includingOfficials"]);

/** The changes about what a list is narrowed down to; null if a feed cannot be narrowed down so. */
export function followedIn(asked: Readonly<Record<string, unknown>>): Followed | null {
  const given = Object.entries(asked).filter(([name, value]) => !notNarrowing.has(name) && (value ?? null) !== null);
  const records = given.filter(([name]) => aboutRecords.includes(name)).map(([, id]) => String(id));
  const others = given.filter(([name]) => ![...aboutRecords, "jurisdiction"].includes(name));
  if (others.length > 0 || records.length > 1) return null;
  const { jurisdiction } = asked;
  return { about: records[0] ?? null, jurisdiction: typeof jurisdiction === "string" ? jurisdiction : null };
}
