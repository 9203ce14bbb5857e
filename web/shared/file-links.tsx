import { Fragment, type ReactElement } from "react";
import { calendarOfList, followedIn, ofThePage } from "../frame/followed";
import { useSite } from "../frame/site.context";
import { FollowLinks } from "./follow-links";
import { exchangedFiles, exchangedForms, formNames, listEndings, narrowedAs } from "./record.files";

/** The arguments of a list, as a page has asked for it. */
export type ListArguments = Readonly<Record<string, unknown>>;

/** Links to the whole of a list, narrowed down as the page shows it. */
export function FileLinks({ list, asked }: { list: string; asked: ListArguments }): ReactElement {
  const { words, revision, language } = useSite();
  const query = queryOf({ ...asked, atRevision: revision });
  const followed = followedIn(asked);
  return (
    <>
      <p className="files note">
        {words.list.asFile}
        {words.colon}
        <ListForms list={list} query={query} />
        {exchangedForms.map(
          (form) =>
            narrowedAs[form] === list && (
              <Fragment key={form}>
                , <a href={`/files/${exchangedFiles[form].name}${query}`}>{words.recordFiles.forms[form]}</a>
              </Fragment>
            ),
        )}
      </p>
      {followed && <FollowLinks followed={followed} />}
      {!followed && revision === null && (list === "meetings" || list === "commitments") && (
        <p className="files note">
          {words.feed.of(words.feed.follow, "")}
          <a href={calendarOfList(list, asked, language)}>{words.calendar.link}</a>
        </p>
      )}
    </>
  );
}

/** Links to a list in each form. */
export function ListForms({ list, query }: { list: string; query: string }): ReactElement[] {
  return listEndings.map((ending, nth) => (
    <Fragment key={ending}>
      {nth > 0 && ", "}
      <a href={`/files/${list}.${ending}${query}`}>{formNames[ending]}</a>
    </Fragment>
  ));
}

/** Several values of an argument by repeating it, an input object as JSON. */
function queryOf(args: ListArguments): string {
  const given = Object.entries(args).filter(([name, value]) => !ofThePage.has(name) && value !== null);
  const pairs = given.flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, textOf(each)]));
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
