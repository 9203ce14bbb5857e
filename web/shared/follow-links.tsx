import { Fragment, type ReactElement } from "react";
import { calendarAddress, feedAddress, feedFormats, type Followed } from "../frame/followed";
import { useSite } from "../frame/site.context";

/** Links to the changes of what the page shows, for readers of feeds. An earlier revision does not change any more. */
export function FollowLinks({ followed }: { followed: Followed }): ReactElement | null {
  const { words, language, revision } = useSite();
  if (revision !== null) return null;
  const calendar = calendarAddress(followed, language);
  return (
    <p className="files note">
      {words.feed.of(words.feed.follow, "")}
      {feedFormats.map(({ name, type, ending }, index) => (
        <Fragment key={ending}>
          {index > 0 && ", "}
          <a href={feedAddress(ending, followed, language)} type={type}>
            {name}
          </a>
        </Fragment>
      ))}
      {calendar !== null && (
        <>
          , <a href={calendar}>{words.calendar.link}</a>
        </>
      )}
    </p>
  );
}
