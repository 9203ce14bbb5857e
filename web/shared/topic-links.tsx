import { Fragment, type ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { TopicNameFragment } from "../graphql/graphql";
import { InLanguage } from "./in-language";

interface Props {
  topics: readonly TopicNameFragment[];
  /** The list to which each topic leads, filtered by this topic. */
  list: "commitments" | "meetings";
}

/** The topics of a record, in the reader's language. */
export function TopicLinks({ topics, list }: Props): ReactElement | null {
  const { words, to } = useSite();
  if (topics.length === 0) return null;
  return (
    <p className="about">
      {words.list.topic}
      {words.colon}
      {topics.map(({ id, slug, label, labelText }, place) => (
        <Fragment key={id}>
          {place > 0 && ", "}
          <a href={to(list, { topic: slug })}>
            <InLanguage of={labelText}>{label}</InLanguage>
          </a>
        </Fragment>
      ))}
    </p>
  );
}
