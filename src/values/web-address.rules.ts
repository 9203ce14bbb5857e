/** A scheme, a host and then a path, as addresses are printed. No user name or password, because everybody can read the record. */
const form = /^https?:\/\/[^/@]+(?:\/.*)?$/u;

/**
 * Control and formatting characters, halves of characters, spaces, backslashes: parsers drop them or read them in different ways, so the
 * host that a reader sees could differ from the host that opens.
 */
const misleading = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\\]/u;

/** An address on the web that all parsers read in the same way. */
export const isWebAddress = (text: string): boolean => form.test(text) && !misleading.test(text) && URL.canParse(text);
