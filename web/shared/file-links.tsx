import type { ReactElement } from "react";
import { followedIn } from "../frame/followed";
import { useSite } from "../frame/site.context";
import { FollowLinks } from "./follow-links";

/** The arguments of a list, as a page has asked for it. */
export type ListArguments = Readonly<Record<string, unknown>>;

/** Parameters that say which part of a list the page shows, and how. */
const ofThePage = new Set(["language", "at", "first", "after", "last", "before"]);

/** Links to the whole of a list, narrowed down as the page shows it. */
export function FileLinks({ list, asked }: { list: string; asked: ListArguments }): ReactElement {
  const { words, revision } = useSite();
  const query = queryOf({ ...asked, atRevision: revision });
  const address = (ending: string) => `/files/${list}.${ending}${query}`;
  const followed = followedIn(asked);
  return (
    <>
      <p className="files note">
        {words.list.asFile}: <a href={address("csv")}>CSV</a>, <a href={address("ndjson")}>JSON Lines</a>,{" "}
        <a href={address("parquet")}>Parquet</a>
      </p>
      {followed && <FollowLinks followed={followed} />}
    </>
  );
}

/** Several values of an argument by repeating it, an input object as JSON. */
function queryOf(args: ListArguments): string {
  const given = Object.entries(args).filter(([name, value]) => !ofThePage.has(name) && value !== null);
  const pairs = given.flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, textOf(each)]));
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
