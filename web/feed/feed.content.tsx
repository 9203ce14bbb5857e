import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { FeedChangeFragment } from "../graphql/graphql";
import { languages, type Language, type Words } from "../language/language";

/** What changed, as HTML: the words of a quote or a rating, the fields before and after, and why somebody edited them. */
export const contentOf = (change: FeedChangeFragment, language: Language): string =>
  renderToStaticMarkup(<Content change={change} words={languages[language]} />);

function Content({ change, words }: { change: FeedChangeFragment; words: Words }): ReactElement {
  const { record, changeSet } = change;
  return (
    <>
      {record?.__typename === "Tombstone" && <p>{words.feed.of(words.feed.because, record.reason)}</p>}
      {record?.__typename === "Evidence" && (
        <>
          <p>
            {words.feed.says[record.stance]} ({record.sourceArticle.publisher},{" "}
            <a href={record.sourceArticle.url}>{record.sourceArticle.title}</a>):
          </p>
          <blockquote>{record.quote}</blockquote>
        </>
      )}
      {record?.__typename === "Assessment" && (
        <>
          <p>
            {words.feed.of(words.feed.rated, statusesOf(change, words)[record.status])}.{" "}
            {words.feed.by(record.methodology.name)}.
          </p>
          {record.rationale && <blockquote>{record.rationale}</blockquote>}
        </>
      )}
      <Fields change={change} words={words} />
      <p>{words.feed.of(words.feed.summary, `${changeSet.summary} (${changeSet.contributor.name})`)}</p>
    </>
  );
}

/** What was only asked for is done or not done, and is not kept or broken. */
const statusesOf = ({ partOf }: FeedChangeFragment, words: Words) =>
  partOf?.__typename === "Commitment" && partOf.formality === "PROPOSED" ? words.requestStatus : words.status;

/** The fields that changed. Of references, which are ids, the titles say what they are. */
function Fields({ change, words }: { change: FeedChangeFragment; words: Words }): ReactElement | null {
  const said = new Set(["quote", "rationale"]);
  const shown = change.changes.filter(
    ({ field, before, after }) => !said.has(field) && ![before, after].some(isReference),
  );
  if (shown.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <th>{words.feed.field}</th>
          <th>{words.feed.before}</th>
          <th>{words.feed.after}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ field, before, after }) => (
          <tr key={field}>
            <th>{field}</th>
            <td>{valueText(field, before, change, words)}</td>
            <td>{valueText(field, after, change, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isReference = (value: unknown): boolean =>
  typeof value === "string" && /^[a-z_]+_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);

function valueText(field: string, value: unknown, change: FeedChangeFragment, words: Words): string {
  if (value === null || value === undefined) return words.feed.none;
  if (typeof value !== "string") return JSON.stringify(value);
  return namesIn(field, change, words)[value] ?? value;
}

/** What the pages call the values of a field. */
function namesIn(field: string, change: FeedChangeFragment, words: Words): Readonly<Record<string, string>> {
  if (field === "formality") return words.formality;
  if (field !== "status") return {};
  if (change.recordType === "MEETING") return words.meetingStatus;
  const { record } = change;
  const isRequest = record?.__typename === "Commitment" && record.formality === "PROPOSED";
  return isRequest ? words.requestStatus : statusesOf(change, words);
}
