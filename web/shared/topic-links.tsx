import { Fragment, type ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { TopicNameFragment } from "../graphql/graphql";

interface Props {
  topics: readonly TopicNameFragment[];
  /** The list that each of them leads to, narrowed down to it. */
  list: "commitments" | "meetings";
}

/** What it is about, in the reader's language. */
export function TopicLinks({ topics, list }: Props): ReactElement | null {
  const { words, to } = useSite();
  if (topics.length === 0) return null;
  return (
    <p className="about">
      {words.list.topic}
      {words.colon}
      {topics.map(({ id, slug, label }, place) => (
        <Fragment key={id}>
          {place > 0 && ", "}
          <a href={to(list, { topic: slug })}>{label}</a>
        </Fragment>
      ))}
    </p>
  );
}
