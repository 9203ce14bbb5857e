import type {
  ChangeFeedQueryVariables,
  FeedChangeFragment,
  FeedRecordFragment,
  ReadAtFragment,
} from "../graphql/graphql";
import type { Ask } from "../frame/api";
import { placeOf } from "../frame/site.context";
import { languages, type Language } from "../language/language";
import { contentOf } from "./feed.content";
import { changeFeedQuery } from "./feed.query";
import { titleOf } from "./feed.title";

/** An entry of a feed, for readers. */
export interface FeedEntry {
  /** The record that changed, and the revision that changed it: together they name the entry for ever. */
  recordId: string;
  revision: number;
  title: string;
  /** The path of the page that shows it. */
  path: string;
  updated: string;
  author: string;
  /** As HTML. */
  content: string;
}

/** A page of a feed, the newest entry first. */
export interface FeedPage {
  title: string;
  description: string;
  language: Language;
  entries: readonly FeedEntry[];
  revision: number;
  hash: string | null;
  /** When the revision was applied that was read; null if there is none. */
  appliedAt: string | null;
  /** The cursors of the newest and the oldest entry; null if there is nothing beyond. */
  newer: string | null;
  older: string | null;
}

export type FeedArguments = Omit<ChangeFeedQueryVariables, "language">;

/** Reads a page of changes and says in words what they are. @throws ApiError as the API answers. */
export async function readFeed(ask: Ask, asked: FeedArguments, language: Language): Promise<FeedPage> {
  const { changes, read } = await ask(changeFeedQuery, { ...asked, language });
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = changes.pageInfo;
  return {
    ...headOf(read ?? null, language),
    entries: changes.nodes.map((change) => entryOf(change, language)).reverse(),
    // Beyond a cursor that is given there is at least the entry that it is of.
    newer: hasNextPage || asked.before ? (endCursor ?? null) : null,
    older: hasPreviousPage || asked.after ? (startCursor ?? null) : null,
  };
}

/** What a feed says of itself. */
function headOf(read: ReadAtFragment | null, language: Language): Omit<FeedPage, "entries" | "newer" | "older"> {
  const { feed, name } = languages[language];
  const { number: revision, hash, appliedAt } = read ?? { number: 0, hash: null, appliedAt: null };
  const description = feed.atRevision(String(revision), hash);
  return { title: `${name}: ${feed.title}`, description, language, revision, hash, appliedAt };
}

const entryOf = (change: FeedChangeFragment, language: Language): FeedEntry => ({
  recordId: change.recordId,
  revision: change.revision,
  title: titleOf(change, languages[language]),
  path: pathOf(change, language),
  updated: change.appliedAt,
  author: change.changeSet.contributor.name,
  content: contentOf(change, language),
});

/** The page of the record or of the whole; of a record that has none or is gone, the address by its id, which says what became of it. */
function pathOf({ partOf, record, recordId }: FeedChangeFragment, language: Language): string {
  const whole: FeedRecordFragment | null = partOf ?? record ?? null;
  const section = whole && sectionOf(whole);
  if (section && "slug" in whole) return placeOf(language, [section, whole.slug]);
  return placeOf(language, ["record", whole?.id ?? recordId]);
}

function sectionOf(record: FeedRecordFragment): string | null {
  if (!("slug" in record) || record.__typename === "Topic") return null;
  if (record.__typename === "Commitment") return "commitments";
  return record.__typename === "Meeting" ? "meetings" : "actors";
}
