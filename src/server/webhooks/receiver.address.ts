import dns from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { isPublic, type Networks } from "./networks";

/** Why nothing is sent to an address, whatever its name leads to; null if it may be sent. */
export function refusalOf(address: string, { listsAny }: Networks): string | null {
  const url = new URL(address);
  if (url.protocol !== "https:" && !listsAny) return "it must begin with https://";
  if (url.username !== "" || url.password !== "") return "it must have no user name and no password";
  if (url.hash !== "") return "it must have no fragment: leave out the # and what follows it";
  const port = Number(url.port);
  if (url.port !== "" && port < 1024) return "its port must be 443, or 1,024 or more";
  return null;
}

/** A receiver that must not be called. */
export class RefusedAddress extends Error {}

/** The same of where it leads: the literal address in it, or what the name stands for when the connection is made. */
export function guardOf(url: URL, networks: Networks): { literal: () => void; lookup: LookupFunction } {
  const check = (address: string): void => {
    if (networks.isListed(address)) return;
    if (url.protocol !== "https:")
      throw new RefusedAddress("http is only for networks that the operator has listed: use https");
    if (!isPublic(address)) throw new RefusedAddress("its address is not one of the public Internet");
  };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return {
    // Node looks up no literal address.
    literal: () => {
      if (isIP(host) > 0) check(host);
    },
    lookup: (name, options, callback) =>
      dns.lookup(name, { ...options, all: true }, (error, found) => {
        if (error) return callback(error, []);
        try {
          for (const { address } of found) check(address);
        } catch (refused) {
          return callback(refused as Error, []);
        }
        if (options.all) return callback(null, found);
        const [first] = found;
        return first
          ? callback(null, first.address, first.family)
          : callback(new Error(`nothing is known of ${name}`), []);
      }),
  };
}
