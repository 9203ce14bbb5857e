import { isIPv6 } from "node:net";
import type { FastifyRequest } from "fastify";

export interface PublicAddress {
  /** Under which address readers know the pages; null if the operator has not said so. */
  publicUrl: string | null;
  /** The address or name that the server listens on. */
  host: string;
}

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * What the addresses of pages begin with, if they are written out in full. Anybody can send any Host (or, past a proxy,
 * any X-Forwarded-Host), so what a request says is taken only if we know that it is ours: a name of this machine, or the
 * address that the connection has come in on, with the port that we listen on. Null if we do not know.
 */
export function publicOrigin({ publicUrl, host }: PublicAddress, request: FastifyRequest): string | null {
  if (publicUrl !== null) return publicUrl;
  const { localAddress, localPort } = request.raw.socket;
  const asked = request.host.toLowerCase();
  const own = [...loopback, inAddress(host), inAddress(localAddress ?? "")].filter(Boolean).map(withPort(localPort));
  if (!own.includes(asked)) return null;
  return `${request.protocol === "https" ? "https" : "http"}://${asked}`;
}

/** As browsers write a host into an address. IPv4 inside of IPv6 is written as IPv4. */
function inAddress(host: string): string {
  const name = host.replace(/^::ffff:/, "").toLowerCase();
  return isIPv6(name) ? `[${name}]` : name;
}

const withPort =
  (port: number | undefined) =>
  (name: string): string =>
    port === undefined || port === 80 ? name : `${name}:${port}`;
