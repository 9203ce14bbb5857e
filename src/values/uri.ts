/** What may not stand in a URI (RFC 3986), though browsers send it. */
const notInUri = /[\s<>"{}|^`\\]/g;

/** An address of the web as strict readers take it: in ASCII, with escapes for such signs. */
export const uriOf = (address: string): string =>
  (URL.canParse(address) ? new URL(address).href : address).replace(notInUri, encodeURIComponent);
