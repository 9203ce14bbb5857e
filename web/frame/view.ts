import type { ReactNode } from "react";
import type { ReadAtFragment } from "../graphql/graphql";
import type { Ask } from "./api";
import type { Site } from "./site.context";

/** A page, ready to be put into its frame. */
export interface View {
  title: string;
  /** One or two sentences, for whoever shares the address. */
  description: string;
  body: ReactNode;
  /** The revision that was read, where the record was. */
  read?: ReadAtFragment | null;
  status?: number;
  retryAfter?: string;
}

/** The page is at another address. */
export interface Elsewhere {
  location: string;
}

/** Asks for what a page shows, and makes the view of it; null where nothing is recorded under its name. */
export type Load = (request: { site: Site; ask: Ask; name: string }) => Promise<View | Elsewhere | null>;
