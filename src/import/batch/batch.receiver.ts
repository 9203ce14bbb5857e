import type { ApiTypes } from "../mapping/api.types";
import type { Draft } from "../mapping/drafts";
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

export const actorsIn = ({ drafts }: Made, api: ApiTypes): Draft[] =>
  [...drafts.all].filter(({ kind }) => api.isActor(kind));

/** The actors of the record that these may be. */
export async function directoryFor(actors: readonly Draft[], ask: Ask): Promise<Directory> {
  if (actors.length === 0) return Directory.of([]);
  const identifiers = actors.flatMap(({ identifier, fields }) => {
    const others = fields.get("identifiers");
    return [identifier, ...(Array.isArray(others) ? (others as (typeof identifier)[]) : [])];
  });
  const names = actors.map(({ fields }) => fields.get("name")).filter((name) => typeof name === "string");
  return Directory.of(await ask("actors", { identifiers, names: [...new Set(names)] }));
}
