import { hash } from "node:crypto";
import type { Replica } from "./replica";

/** Only if a replica has so many more reads than another one, the clients at home there read elsewhere. */
const manyMore = 2;

/** The replica for a client: the same each time, so that it sees no older answer after a newer one, unless others have less to do. */
export function homeOf(client: string, replicas: readonly Replica[]): Replica | undefined {
  if (replicas.length < 2) return replicas[0];
  const [home] = [...replicas].sort((one, other) => place(client, other) - place(client, one));
  const [idlest] = [...replicas].sort((one, other) => one.reading - other.reading);
  return home && idlest && home.reading - idlest.reading > manyMore ? idlest : home;
}

/** Each client has an order of replicas of its own. If one is left out, only the clients at home there move. */
const place = (client: string, { name }: Replica): number =>
  Number.parseInt(hash("md5", `${client} ${name}`).slice(0, 8), 16);
