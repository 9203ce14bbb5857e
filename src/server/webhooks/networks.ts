import { BlockList, isIPv6 } from "node:net";
import ipaddr from "ipaddr.js";

/** Which addresses of the network the server may call, and how. */
export interface Networks {
  /** Networks that are not public and may be called all the same, also by http. */
  isListed: (address: string) => boolean;
  /** Whether there are any. */
  listsAny: boolean;
}

const named: Readonly<Record<string, readonly string[]>> = {
  loopback: ["127.0.0.0/8", "::1/128"],
  linklocal: ["169.254.0.0/16", "fe80::/10"],
  uniquelocal: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};

/** Networks as the configuration writes them: names, addresses, or addresses with a length; null for none. */
export function networksIn(text: string | null): Networks {
  const list = new BlockList();
  const listed = (text ?? "")
    .split(",")
    .flatMap((each) => named[each.trim()] ?? (each.trim() === "" ? [] : each.trim()));
  for (const each of listed) {
    const [address = "", bits] = each.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    list.addSubnet(address, bits === undefined ? (family === "ipv6" ? 128 : 32) : Number(bits), family);
  }
  const isListed = (address: string) => {
    const plain = plainAddress(address);
    return list.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
  };
  return { isListed, listsAny: listed.length > 0 };
}

/** An IPv4 address that is written as one of IPv6 is what it stands for; a zone is left out. */
const plainAddress = (address: string): string => ipaddr.process(address.replace(/%.*$/, "")).toString();

/** All global addresses of IPv6 begin so (RFC 4291, 2.4): others lead elsewhere, such as to an IPv4 address. */
const global = ipaddr.parseCIDR("2000::/3");

/** Whether an address is one of the public Internet. */
export function isPublic(address: string): boolean {
  const parsed = ipaddr.process(address.replace(/%.*$/, ""));
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(global);
}
