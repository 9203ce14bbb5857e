import {
  exchangedActorsQuery,
  exchangedMeetingsQuery,
  exchangedRolesQuery,
  exchangedSourcesQuery,
} from "../../../web/exchange/exchange.query";
import type { ExchangedActorFragment, ExchangedRoleFragment } from "../../../web/graphql/graphql";
import { named, section, whenRead, type Section, type Values } from "./exchange.file";

const conditions = ["kind", "jurisdiction", "search", "identifier", "inOfficeOn"] as const;

/** The arguments of `actors` narrow down whose file it is. */
export const ofActors = [...conditions, "where", ...whenRead] as const;

/**
 * What the address asks of actors, as one `where`; undefined for all. So every list is narrowed down by the same conditions, and what is wrong with them is said before the file
 * begins.
 */
function asked(given: Values): Values | undefined {
  const plain = named(given, conditions);
  const where = given["where"] as Values | undefined;
  if (!where) return Object.keys(plain).length > 0 ? plain : undefined;
  if (Object.keys(plain).length === 0) return where;
  return { ...where, and: [...[where["and"] ?? []].flat(), plain] };
}

const when = (given: Values): Values => named(given, whenRead);

/** The actors that are asked for; only those of some kinds if the format has a list of them. */
export const actorsIn = (name: string, kind?: readonly string[]): Section<ExchangedActorFragment> =>
  section(name, exchangedActorsQuery, (given) => ({ ...when(given), where: asked(given), kind }));

/** The roles of these actors, and in them. */
export const rolesIn = (name: string): Section<ExchangedRoleFragment> =>
  section(name, exchangedRolesQuery, (given) => ({
    ...named(given, [...whenRead, "validAt"]),
    involving: asked(given),
  }));

/** The meetings in which they were, or somebody who held a role in one of them. */
export const meetings = section("meetings", exchangedMeetingsQuery, (given) => ({
  ...named(given, [...whenRead, "heldAfter", "heldBefore"]),
  involving: asked(given),
}));

/** The documents that are quoted about these actors, roles and meetings. */
export const sources = section("sourceArticles", exchangedSourcesQuery, (given) => ({
  ...when(given),
  quotedAbout: asked(given),
}));
