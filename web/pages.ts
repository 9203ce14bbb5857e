import { addressOf } from "./frame/site.context";
import { isCitationFormat, type CitationFormat } from "./shared/citation.formats";
import { loadCard } from "./embed/card.page";
import type { Load } from "./frame/view";
import { loadActor } from "./actor/actor.page";
import { loadActors } from "./actor/actors.page";
import { loadCommitment } from "./commitment/commitment.page";
import { loadCommitments } from "./commitment/commitments.page";
import { loadDuplicates } from "./duplicates/duplicates.page";
import { loadHome } from "./home/home.page";
import { loadMeeting } from "./meeting/meeting.page";
import { loadMeetings } from "./meeting/meetings.page";
import { loadMethod } from "./method/method.page";
import { loadRecord } from "./record/record.page";
import { loadReference, loadReferenceType } from "./reference/reference.page";

interface Section {
  /** The page of the section; null if it has only pages below it. */
  list: Load | null;
  /** One page below it; null if it has none. */
  one: Load | null;
  /** Whether the page below it is cited: then its citation is a file beside it. */
  isCited?: boolean;
}

/** As what the data of an address are sent: a page of the site, a card for other pages, or a file that cites the page. */
export type Form = "page" | "card" | CitationFormat;

interface Page {
  load: Load;
  name: string;
  form: Form;
}

/** Redirects from an earlier name of a section, or from one that a reader could guess. */
function elsewhere(path: string): Load {
  return ({ site }) => Promise.resolve({ location: addressOf(site, path) });
}

const sections: Readonly<Record<string, Section>> = {
  commitments: { list: loadCommitments, one: loadCommitment, isCited: true },
  actors: { list: loadActors, one: loadActor, isCited: true },
  duplicates: { list: loadDuplicates, one: null },
  doublons: { list: elsewhere("duplicates"), one: null },
  meetings: { list: loadMeetings, one: loadMeeting, isCited: true },
  method: { list: loadMethod, one: null },
  methode: { list: elsewhere("method"), one: null },
  record: { list: null, one: loadRecord },
  reference: { list: loadReference, one: loadReferenceType },
};

/** Cards, by the section of the page that they are of. */
const cards: Readonly<Record<string, Load>> = { commitments: loadCard };

const own = <Value>(of: Readonly<Record<string, Value>>, name: string): Value | null =>
  Object.hasOwn(of, name) ? (of[name] ?? null) : null;

/** The page for the parts of an address below the language. */
export function pageAt(path: readonly string[]): Page | null {
  const [first, name, ...more] = path;
  if (first === undefined) return { load: loadHome, name: "", form: "page" };
  if (first === "embed") return cardAt(path.slice(1));
  const section = own(sections, first);
  if (!section || more.length > 0) return null;
  const load = name === undefined ? section.list : section.one;
  return load && ((section.isCited && citationAt(load, name ?? "")) || { load, name: name ?? "", form: "page" });
}

/** The file that cites a page: the name of the page with the ending of a format. */
function citationAt(load: Load, file: string): Page | null {
  const [, name = "", ending = ""] = /^([^.]+)\.(\w+)$/.exec(file) ?? [];
  return isCitationFormat(ending) ? { load, name, form: ending } : null;
}

function cardAt([section, name, ...more]: readonly string[]): Page | null {
  const load = own(cards, section ?? "");
  return load && name !== undefined && more.length === 0 ? { load, name, form: "card" } : null;
}
