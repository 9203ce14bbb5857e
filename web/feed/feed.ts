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

export type FeedArguments = Omit<ChangeFeedQueryVariables, "language" | "named" | "isNamed">;

/** Reads a page of changes and says in words what they are. @throws ApiError as the API answers. */
export async function readFeed(ask: Ask, asked: FeedArguments, language: Language): Promise<FeedPage> {
  const { changes, read, named } = await ask(changeFeedQuery, { ...asked, ...namedIn(asked), language });
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = changes.pageInfo;
  return {
    ...headOf(read ?? null, language),
    title: feedTitle([named && "title" in named ? named.title : null, asked.jurisdiction], language),
    entries: changes.nodes.map((change) => entryOf(change, language)).reverse(),
    // Beyond a cursor that is given there is at least the entry that it is of.
    newer: hasNextPage || asked.before ? (endCursor ?? null) : null,
    older: hasPreviousPage || asked.after ? (startCursor ?? null) : null,
  };
}

/** The record that names the feed: the one that it is about. */
function namedIn({ about }: FeedArguments): Pick<ChangeFeedQueryVariables, "named" | "isNamed"> {
  const [one, another] = [about ?? []].flat();
  return { named: one ?? "", isNamed: one !== undefined && another === undefined };
}

/** What a feed says of itself. */
function headOf(
  read: ReadAtFragment | null,
  language: Language,
): Omit<FeedPage, "title" | "entries" | "newer" | "older"> {
  const { number: revision, hash, appliedAt } = read ?? { number: 0, hash: null, appliedAt: null };
  return {
    description: languages[language].feed.atRevision(String(revision), hash),
    language,
    revision,
    hash,
    appliedAt,
  };
}

/** What tells this feed from others in a reader: the record that it is about, and the codes of jurisdictions. */
function feedTitle(about: readonly (string | readonly string[] | null | undefined)[], language: Language): string {
  const { feed, name } = languages[language];
  const names = about.flatMap((each) => each ?? []);
  return `${name}: ${names.length === 0 ? feed.title : feed.about(names.join(", "))}`;
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
