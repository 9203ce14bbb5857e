/**
 * The form in which addresses of articles are compared, so that two ways to write an address are one article: as the WHATWG URL standard
 * writes it (scheme and host in lower case, no default port, a path), without its fragment, and without the parameters by which campaigns
 * track readers. The other parameters stay, in their order.
 */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  url.hash = "";
  const parameters = url.search
    .slice(1)
    .split("&")
    .filter((part) => !isTracking(part));
  url.search = parameters.join("&");
  return url.href;
}

const tracking =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\d|format|type|link\w*|ptr_name|bbc_team|creation|variant)|ns_(?:mchannel|source|campaign|linkname|fee)|mc_[ce]id|fb_(?:ref|source|action_\w+)|(?:fb|g|d|tw|ms|y|ttc)clid|gbraid|wbraid|gad_source|gclsrc|srsltid|igshid|igsh|xtor|xtref|ocid|cmpid|smid|mkt_tok|_hsenc|_hsmi|_ga|ref_src|wt_mc)$/i;

const isTracking = (part: string): boolean => tracking.test(part.split("=", 1)[0] ?? "");

/**
 * The canonical address that the page of an article states, if it is on the page's own site and is not the front page of the site.
 * Else the address where the article was read.
 */
export function addressOf(url: string, stated: string | null): string {
  const read = new URL(url);
  const own = stated !== null && URL.canParse(stated, url) ? new URL(stated, url) : null;
  const believed =
    own && /^https?:$/.test(own.protocol) && sameSite(own, read) && (own.pathname !== "/" || read.pathname === "/");
  return canonicalAddress(believed && own.username + own.password === "" ? own.href : url);
}

const sameSite = (one: URL, other: URL): boolean => siteOf(one) === siteOf(other);

const siteOf = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|mobile|amp)\./, "");
