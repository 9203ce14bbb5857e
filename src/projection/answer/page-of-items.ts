import { decodeCursor, encodeCursor } from "../compile/cursor";
import { pageRequest } from "../compile/page";
import { Arguments } from "../declare/arguments";
import type { List } from "../declare/list";
import type { PageInfo } from "./page-answer";

/** An item of a list that is at hand: its position is its place in the list. */
interface Item {
  position: number;
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** A page of a list that is not read from Postgres, in the shape of a Relay connection, by the same rules as any other list. */
export class PageOfItems {
  private constructor(
    private readonly order: string,
    private readonly items: readonly Item[],
    readonly total: number,
    readonly info: PageInfo,
  ) {}

  static of(list: List, all: readonly Item[], args: object): PageOfItems {
    const given = new Arguments(list.name, 0, args as Record<string, unknown>);
    const { size, backwards, name, order } = pageRequest(list, given);
    const cursorOf = (item: Item | undefined): string | null => (item ? cursor(name, item) : null);
    const placeOf = (argument: "after" | "before"): number | null =>
      given.has(argument)
        ? Number(decodeCursor(given.shape(argument), name, order.type, given.nameOf(argument)).key)
        : null;
    const [after, before] = [placeOf("after"), placeOf("before")];
    const open = all.filter(
      ({ position }) => (after === null || position > after) && (before === null || position < before),
    );
    const shown = backwards ? open.slice(-size) : open.slice(0, size);
    const goesOn = open.length > size;
    const info = {
      hasNextPage: backwards ? before !== null : goesOn,
      hasPreviousPage: backwards ? goesOn : after !== null,
      startCursor: cursorOf(shown[0]),
      endCursor: cursorOf(shown.at(-1)),
    };
    return new PageOfItems(name, shown, all.length, info);
  }

  nodes(): readonly Item[] {
    return this.items;
  }

  edges(): { cursor: string; node: () => Item }[] {
    return this.items.map((item) => ({ cursor: cursor(this.order, item), node: () => item }));
  }
}

const cursor = (order: string, { position }: Item): string =>
  encodeCursor({ order, key: String(position), id: nobody });
