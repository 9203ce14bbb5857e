import { exchangedFiles } from "../../../web/shared/record.files";
import type { ExchangeFile, ReadFile } from "./exchange.file";
import { actorEntity, roleEntity } from "./ftm.actors";
import type { Entity } from "./ftm.entity";
import { meetingEntities, sourceEntity } from "./ftm.meetings";
import { actorsIn, meetings, ofActors, rolesIn, sources } from "./narrowed.actors";

const actors = actorsIn("actors");
const roles = rolesIn("roles");

/** FollowTheMoney: who there is, who holds or held what, who met, and the documents that say so, each an entity on a line. */
export const followTheMoney: ExchangeFile = {
  ...exchangedFiles.followTheMoney,
  sections: [actors, roles, meetings, sources],
  arguments: { actors: ofActors, roles: ["validAt"], meetings: ["heldAfter", "heldBefore"] },
  async *parts(read) {
    // Readers of the format keep what they do not know of an entity, or leave it out.
    let first: object = { read: readOf(read) };
    for await (const entities of entitiesIn(read)) {
      yield entities.map((each, place) => `${JSON.stringify(place === 0 ? { ...each, ...first } : each)}\n`).join("");
      first = {};
    }
  },
};

async function* entitiesIn({ rowsOf, origin }: ReadFile): AsyncGenerator<Entity[]> {
  for await (const rows of rowsOf(actors)) yield rows.map((row) => actorEntity(row, origin));
  for await (const rows of rowsOf(roles)) yield rows.map((row) => roleEntity(row, origin));
  for await (const rows of rowsOf(meetings)) yield rows.flatMap((row) => meetingEntities(row, origin));
  for await (const rows of rowsOf(sources)) yield rows.map(sourceEntity);
}

/** What the first line says of the whole file. */
const readOf = ({ revision, hash, address, license }: ReadFile): object => ({
  ...{ revision, hash: hash ?? undefined, address },
  license: license?.url,
});
