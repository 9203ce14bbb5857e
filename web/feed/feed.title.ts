import type { FeedChangeFragment, FeedRecordFragment } from "../graphql/graphql";
import type { Words } from "../language/language";

/** What happened, in one plain line: `Rating recorded: stalled, 2016-01-01 – A code of good conduct`. */
export function titleOf(change: FeedChangeFragment, words: Words): string {
  const what = words.feed.done(change.change, nounOf(change));
  const names = [nameOf(change, words), shownTitle(change.partOf)].filter((each) => each !== null);
  return names.length === 0 ? what : words.feed.of(what, names.join(" – "));
}

/** What nobody agreed to is a request. Of a record that is gone, the change says which it was. */
function nounOf({ recordType, record, changes }: FeedChangeFragment): FeedChangeFragment["recordType"] | "REQUEST" {
  if (recordType !== "COMMITMENT") return recordType;
  const formality = record?.__typename === "Commitment" ? record.formality : valueOf(changes, ["formality"]);
  return formality === "PROPOSED" ? "REQUEST" : "COMMITMENT";
}

/** Its title; of a record that is gone, the name that it had then. */
function nameOf({ change, record, changes }: FeedChangeFragment, words: Words): string | null {
  const title = shownTitle(record);
  if (change !== "MERGED") return title ?? valueOf(changes, ["title", "name", "quote"]);
  const had = valueOf(changes, ["title", "name"]);
  return had === null || title === null ? (had ?? title) : `${had} ${words.feed.into} ${title}`;
}

/** What stands in the place of a record that was retracted has a title in English words, which say no more than the line does. */
const shownTitle = (record: FeedRecordFragment | null | undefined): string | null =>
  record && record.__typename !== "Tombstone" && "title" in record ? record.title : null;

function valueOf(changes: FeedChangeFragment["changes"], fields: readonly string[]): string | null {
  const { before, after } = changes.find(({ field }) => fields.includes(field)) ?? {};
  const value = before ?? after;
  return typeof value === "string" ? value : null;
}
