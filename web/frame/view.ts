import type { ReactNode } from "react";
import type { Followed } from "./followed";
import type { ReadAtFragment } from "../graphql/graphql";
import type { PageImage } from "./page.image";
import type { Citation } from "./citation";
import type { Ask } from "./api";
import type { StructuredThing } from "./structured.thing";
import type { Site } from "./site.context";

/** A page, ready to be put into its frame. */
export interface View {
  title: string;
  /** The language of the title, if it is a text of the record. */
  titleText?: { language: string | null } | null;
  /** One or two sentences that others see when somebody shares the address. */
  description: string;
  body: ReactNode;
  /** What the image of the page says; none if the page is not that of a record. */
  image?: PageImage;
  /** What the page is about, for machines. */
  thing?: StructuredThing | undefined;
  /** Links for the head of the document. */
  head?: ReactNode;
  /** The revision that was read, if the page read the record. */
  read?: ReadAtFragment | null;
  /** How the page is cited, if it is that of a record. */
  citation?: Citation;
  /** The changes of what the page shows, for feeds. */
  followed?: Followed | null;
  status?: number;
  retryAfter?: string;
}

/** The page has another address. */
export interface Elsewhere {
  location: string;
}

/** Reads the data of a page and makes its view; null if nothing is recorded under its name. */
export type Load = (request: { site: Site; ask: Ask; name: string }) => Promise<View | Elsewhere | null>;
