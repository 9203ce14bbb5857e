import { isIPv6 } from "node:net";
import type { FastifyRequest } from "fastify";

export interface PublicAddress {
  /** The public address of the pages; null if the operator has not set it. */
  publicUrl: string | null;
  /** The address or name that the server listens on. */
  host: string;
}

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The beginning of the full addresses of pages. Anybody can send any Host (or, through a proxy, any X-Forwarded-Host), so the host of a
 * request is used only if it is known to be this server's: a name of this machine, or the address at which the connection arrived, with
 * the port of this server. Null if it is not known.
 */
export function publicOrigin({ publicUrl, host }: PublicAddress, request: FastifyRequest): string | null {
  if (publicUrl !== null) return publicUrl;
  const { localAddress, localPort } = request.raw.socket;
  const asked = request.host.toLowerCase();
  const own = [...loopback, inAddress(host), inAddress(localAddress ?? "")].filter(Boolean).map(withPort(localPort));
  if (!own.includes(asked)) return null;
  return `${request.protocol === "https" ? "https" : "http"}://${asked}`;
}

/** A host as browsers write it in an address. IPv4 inside IPv6 is written as IPv4. */
function inAddress(host: string): string {
  const name = host.replace(/^::ffff:/, "").toLowerCase();
  return isIPv6(name) ? `[${name}]` : name;
}

const withPort =
  (port: number | undefined) =>
  (name: string): string =>
    port === undefined || port === 80 ? name : `${name}:${port}`;
