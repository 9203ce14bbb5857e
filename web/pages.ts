import { addressOf } from "./frame/site.context";
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
}

/** Redirects from an earlier name of a section, or from one that a reader could guess. */
function elsewhere(path: string): Load {
  return ({ site }) => Promise.resolve({ location: addressOf(site, path) });
}

const sections: Readonly<Record<string, Section>> = {
  commitments: { list: loadCommitments, one: loadCommitment },
  actors: { list: loadActors, one: loadActor },
  duplicates: { list: loadDuplicates, one: null },
  doublons: { list: elsewhere("duplicates"), one: null },
  meetings: { list: loadMeetings, one: loadMeeting },
  method: { list: loadMethod, one: null },
  methode: { list: elsewhere("method"), one: null },
  record: { list: null, one: loadRecord },
  reference: { list: loadReference, one: loadReferenceType },
};

/** The page for the parts of an address below the language. */
export function pageAt(path: readonly string[]): { load: Load; name: string } | null {
  const [first, name, ...more] = path;
  if (first === undefined) return { load: loadHome, name: "" };
  const section = Object.hasOwn(sections, first) ? sections[first] : undefined;
  if (!section || more.length > 0) return null;
  const load = name === undefined ? section.list : section.one;
  return load && { load, name: name ?? "" };
}
