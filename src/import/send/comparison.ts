import { newSameNames } from "../mapping/alike.names";
import type { Reject } from "../mapping/completeness";
import type { Draft } from "../mapping/drafts";
import type { Directory } from "./directory";
import { nearNames, type Server } from "./near.names";
import { dealWith, vanishedOf, type Dealing, type SentFiles } from "./vanished";
import type { Vanished } from "./vanished.records";

interface Compared extends SentFiles {
  /** The actors of the record, as they were before the files were sent or as they are now. */
  directory: Directory;
  /** The actors that this import has recorded, with their ids. */
  newActors: ReadonlyMap<Draft, string>;
}

/** What shows only when the files as a whole are compared with the record: what they no longer have, and names that may be those of others. */
export async function compareWithRecord(
  { client, receiver }: Server,
  files: Compared,
  dealing: Dealing,
): Promise<{ gone: Vanished[]; goneFlags: Reject[]; flags: Reject[] }> {
  const { made, directory, newActors } = files;
  const isNew = (draft: Draft): boolean => newActors.has(draft) || directory.actorFor(draft) === null;
  const spelt = newSameNames(made.drafts, isNew);
  const gone = await vanishedOf(client, files);
  const goneFlags = await dealWith(receiver, gone, dealing);
  return { gone, goneFlags, flags: [...spelt, ...goneFlags, ...(await nearNames(client, newActors))] };
}
