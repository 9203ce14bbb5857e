import { v5 as namedUuid } from "uuid";
import type { DataLicense } from "../../values/data.license";
import type { FeedEntry, FeedPage } from "../../../web/feed/feed";
import type { FeedAddresses } from "./feed.address";

/** What is written, in whatever format. */
export interface FeedDocument {
  page: FeedPage;
  addresses: FeedAddresses;
  /** The beginning of full addresses; empty if the server does not know it: then addresses are relative to that of the feed. */
  origin: string;
  archived: boolean;
  license: DataLicense | null;
}

/** A format of feeds. */
export interface FeedFormat {
  type: string;
  write: (document: FeedDocument) => string;
}

/** The id of an entry (RFC 4122, version 5): made of the record and the revision, so it is the same for ever, in every feed and language. */
export const entryId = ({ recordId, revision }: FeedEntry): string =>
  `urn:uuid:${namedUuid(`${recordId} ${revision}`, namedUuid.URL)}`;

/** The id of a feed follows from the address that readers subscribe to. */
export const feedId = ({ origin, addresses }: FeedDocument): string =>
  `urn:uuid:${namedUuid(origin + addresses.current, namedUuid.URL)}`;

/** When anything in it changed last. A record without any revision changed never. */
export const updatedAt = ({ entries, appliedAt }: FeedPage): string =>
  entries[0]?.updated ?? appliedAt ?? new Date(0).toISOString();
