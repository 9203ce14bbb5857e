import type { ApiTypes } from "../mapping/api.types";
import type { Made } from "../mapping/made";
import { Directory } from "../send/directory";
import type { Receiver } from "../send/receiver";
import type { Ask } from "./batch.questions";

/** The server in whose thread the batch runs. */
export const receiverOf = (ask: Ask, api: ApiTypes): Receiver => ({
  submit: (set) => ask("submit", set),
  waitingSummaries: async () => new Set(await ask("waiting", null)),
  idsOf: async (drafts) => {
    const wanted = drafts.map(({ kind, identifier }) => ({ kind, isActor: api.isActor(kind), ...identifier }));
    const ids = await ask("ids", wanted);
    return new Map(drafts.flatMap((draft, at) => (ids[at] ? [[draft, ids[at]] as const] : [])));
  },
});

/** The actors of the record that those of the batch may be. */
export async function directoryFor({ drafts }: Made, ask: Ask): Promise<Directory> {
  const actors = [...drafts.all].filter(({ matchesByName }) => matchesByName);
  if (actors.length === 0) return Directory.of([]);
  const identifiers = actors.flatMap(({ identifier, fields }) => {
    const others = fields.get("identifiers");
    return [identifier, ...(Array.isArray(others) ? (others as (typeof identifier)[]) : [])];
  });
  const names = actors.map(({ fields }) => fields.get("name")).filter((name) => typeof name === "string");
  return Directory.of(await ask("actors", { identifiers, names: [...new Set(names)] }));
}
