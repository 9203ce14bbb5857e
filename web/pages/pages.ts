import type { Load } from "../frame/view";
import { loadActor } from "./actor.page";
import { loadActors } from "./actors.page";
import { loadCommitment } from "./commitment.page";
import { loadCommitments } from "./commitments.page";
import { loadHome } from "./home.page";
import { loadMeeting } from "./meeting.page";
import { loadMeetings } from "./meetings.page";
import { loadReference, loadReferenceType } from "./reference.page";

interface Section {
  list: Load;
  one: Load;
}

const sections: Readonly<Record<string, Section>> = {
  commitments: { list: loadCommitments, one: loadCommitment },
  actors: { list: loadActors, one: loadActor },
  meetings: { list: loadMeetings, one: loadMeeting },
  reference: { list: loadReference, one: loadReferenceType },
};

/** The page for the parts of an address below the language. */
export function pageAt(path: readonly string[]): { load: Load; name: string } | null {
  const [first, name, ...more] = path;
  if (first === undefined) return { load: loadHome, name: "" };
  const section = Object.hasOwn(sections, first) ? sections[first] : undefined;
  if (!section || more.length > 0) return null;
  return name === undefined ? { load: section.list, name: "" } : { load: section.one, name };
}
