import { isIPv6 } from "node:net";

/** The block of addresses of one customer: an address, or the first 64 bits of an IPv6 address. */
export function networkOf(address: string): string {
  // Most are of IPv4, which is told at once.
  if (!address.includes(":") || !isIPv6(address)) return address;
  const [mapped] = /\d+\.\d+\.\d+\.\d+$/.exec(address) ?? [];
  if (mapped) return mapped;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const between = tail === undefined ? 0 : 8 - groups.length - last.length;
  const all = [...groups, ...Array<string>(between).fill("0"), ...last];
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
