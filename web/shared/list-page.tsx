import type { ReactElement, ReactNode } from "react";
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
): View => ({ ...statusWith(problems), title, description: listNote, read, body });

interface PageProps {
  words: ListWords;
  read: number;
  pageInfo: Parameters<typeof Pager>[0]["pageInfo"];
  /** What follows the note in its line, or below it. */
  more?: ReactNode;
  children: ReactNode;
  /** The list in the API, as it was asked for; null if it could not be. */
  file: { list: string; asked: ListArguments } | null;
}

/** A list can be had as a file if all of its filters could be read. */
export const fileOf = (list: string, asked: ListArguments, { problems }: Narrowing): PageProps["file"] =>
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
