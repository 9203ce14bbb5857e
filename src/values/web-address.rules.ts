/** One scheme, a host, and then a path, as an address is printed; no credentials, which would be shown to everybody. */
const form = /^https?:\/\/[^/@]+(?:\/.*)?$/u;

/**
 * Control and formatting characters, halves of characters, spaces, backslashes: parsers drop them or read them in ways of
 * their own, so that the host that is shown is not the host that is opened.
 */
const misleading = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\\]/u;

/** An address on the web, which everybody who parses it takes for the same. */
export const isWebAddress = (text: string): boolean => form.test(text) && !misleading.test(text) && URL.canParse(text);
