import type { ReactElement, ReactNode } from "react";
import { followedIn } from "../frame/followed";
import { Main } from "../frame/main";
import type { View } from "../frame/view";
import { Earlier } from "./earlier";
import { statusWith } from "./field-problem";
import type { Narrowing } from "./narrowing";
import { FileLinks, type ListArguments } from "./file-links";
import { Pager } from "./pager";

/** What a list is called, and what stands below its title. */
interface ListWords {
  title: string;
  listNote: string;
}

/** The view of a list that was narrowed down by its address. */
export const listView = (
  { title, listNote }: ListWords,
  { problems }: Narrowing,
  read: View["read"],
  body: ReactNode,
  file: ListFile | null,
): View => ({
  ...statusWith(problems),
  ...{ title, description: listNote, read, body },
  followed: file && followedIn(file.asked),
});

/** A list of the API, as it was asked for. */
interface ListFile {
  list: string;
  asked: ListArguments;
}

interface PageProps {
  words: ListWords;
  read: number;
  pageInfo: Parameters<typeof Pager>[0]["pageInfo"];
  /** What follows the note in its line, or below it. */
  more?: ReactNode;
  children: ReactNode;
  /** Null if it could not be asked for. */
  file: ListFile | null;
}

/** A list can be had as a file if all of its filters could be read. */
export const fileOf = (list: string, asked: ListArguments, { problems }: Narrowing): ListFile | null =>
  problems.size > 0 ? null : { list, asked };

/** A list with its title above it, and the way to its other pages below it. */
export function ListPage({ words, read, pageInfo, more, file, children }: PageProps): ReactElement {
  return (
    <Main className="list-page">
      <Earlier read={read} />
      <header>
        <h1>{words.title}</h1>
        <p className="note">
          {words.listNote} {more}
        </p>
      </header>
      {children}
      <Pager pageInfo={pageInfo} />
      {file && <FileLinks {...file} />}
    </Main>
  );
}
