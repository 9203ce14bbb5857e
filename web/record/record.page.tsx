import { ApiError, type Ask } from "../frame/api";
import { addressOf, type Site } from "../frame/site.context";
import type { Elsewhere, Load, View } from "../frame/view";
import type { RecordPlaceFragment, RecordPlaceQuery } from "../graphql/graphql";
import { dayText } from "../language/dates";
import { notice } from "../notice/notice.page";
import { place, Sentence, Words } from "../shared/in-language";
import { recordPlaceQuery } from "./record.query";

type Node = NonNullable<RecordPlaceQuery["node"]>;

/** The address of a record by its id, which is valid for ever. It redirects to the page of the record, or of the record of which it is a part. */
export const loadRecord: Load = async ({ site, ask, name }) => {
  const node = await nodeOf(name, site, ask);
  if (!node) return null;
  if (node.__typename === "Tombstone") return gone(node, site);
  const [record, anchor] = partOf(node);
  if (record?.__typename === "Tombstone") return gone(record, site);
  // A topic has no page of its own: it narrows the list of commitments.
  if (record?.__typename === "Topic") return { location: addressOf(site, "commitments", { topic: record.slug }) };
  const path = record && pathOf(record);
  return path === null ? null : at(path, anchor, site);
};

/** A text that is not a public id names no record. */
async function nodeOf(id: string, { revision }: Site, ask: Ask): Promise<RecordPlaceQuery["node"]> {
  try {
    return (await ask(recordPlaceQuery, { id, at: revision })).node;
  } catch (error) {
    if (error instanceof ApiError && error.argument === "id") return null;
    throw error;
  }
}

/** The record whose page shows it, and the place on that page. */
function partOf(node: Node): [RecordPlaceFragment | null, string | null] {
  if (node.__typename === "Evidence") return [node.subject, node.id];
  if (node.__typename === "Identifier") return [node.subject, null];
  if (node.__typename === "SourceArticle") {
    const [quote] = node.evidence.nodes;
    return quote ? [quote.subject, quote.id] : [null, null];
  }
  return [node, node.__typename === "FollowUp" || node.__typename === "Assessment" ? node.id : null];
}

function pathOf(record: RecordPlaceFragment): string | null {
  switch (record.__typename) {
    case "Commitment":
      return `commitments/${record.slug}`;
    case "Party":
    case "FollowUp":
    case "Assessment":
      return `commitments/${record.commitment.slug}`;
    case "Meeting":
      return `meetings/${record.slug}`;
    case "Participation":
      return `meetings/${record.meeting.slug}`;
    case "Role":
      return `actors/${record.person.slug}`;
    case "Methodology":
      return "method";
    default:
      return "slug" in record ? `actors/${record.slug}` : null;
  }
}

const at = (path: string, anchor: string | null, site: Site): Elsewhere => ({
  location: addressOf(site, path) + (anchor === null ? "" : `#${anchor}`),
});

/** The notice for a retracted record: when and why it was retracted, with a link to the page at the revision before. */
function gone({ reason, retractedAt }: { reason: string; retractedAt: string }, site: Site): View {
  const day = dayText(retractedAt, site.language);
  const text = site.words.error.goneBecause(day, place);
  return notice(site, "gone", {
    text: text.replace(place, reason),
    shown: <Sentence text={text} parts={[<Words language={null}>{reason}</Words>]} />,
  });
}
