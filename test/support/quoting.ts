import { mutate, type Came } from "./contribute";
import type { SignedIn } from "./server";

/** A quote from a part of a source, about a record. */
interface Quote {
  subject: string;
  source: string;
  quote: string;
  locator?: string | null | undefined;
}

/** Attaches a quote to a record. */
export const attachQuote = (who: SignedIn, quote: Quote, selection: string): Promise<Came> =>
  mutate(who, "attachEvidence", { ...quote, stance: "SUPPORTS", role: "CONTEXT" }, selection);
