import { encodeCursor } from "../compile/cursor";
import { defaultPageSize } from "../compile/page";
import { keyOf } from "../compile/selection";

/** One row of a page: its place in the list, if a cursor is selected, and its nodes. */
interface ProjectedRow extends Record<string, unknown> {
  key: string;
  id: string;
}

interface ProjectedPage {
  order: string;
  rows?: ProjectedRow[];
  total?: number;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** The answer of Postgres for a page, as a Relay connection. */
export class PageAnswer {
  readonly rows: readonly ProjectedRow[];
  private readonly goesOn: boolean;

  private constructor(
    private readonly page: ProjectedPage,
    private readonly args: Record<string, unknown>,
  ) {
    const rows = page.rows ?? [];
    const size = Number(args["last"] ?? args["first"] ?? defaultPageSize);
    const shown = rows.slice(0, size);
    this.rows = this.backwards ? shown.reverse() : shown;
    this.goesOn = rows.length > size;
  }

  static of(page: unknown, args: Record<string, unknown>): PageAnswer | null {
    return page ? new PageAnswer(page as ProjectedPage, args) : null;
  }

  get total(): number | undefined {
    return this.page.total;
  }

  nodes(responseKey: string): unknown[] {
    const key = keyOf(responseKey, "nodes");
    return this.rows.map((row) => row[key]);
  }

  edges(responseKey: string): EdgeAnswer[] {
    return this.rows.map((row) => new EdgeAnswer(row, this.page.order, responseKey));
  }

  /** In the direction of the given cursor there is at least one more row: the row of the cursor. */
  get info(): PageInfo {
    const [first, last] = [this.rows[0], this.rows.at(-1)];
    return {
      hasNextPage: this.backwards ? this.has("before") : this.goesOn,
      hasPreviousPage: this.backwards ? this.goesOn : this.has("after"),
      startCursor: first ? encodeCursor({ order: this.page.order, ...first }) : null,
      endCursor: last ? encodeCursor({ order: this.page.order, ...last }) : null,
    };
  }

  private get backwards(): boolean {
    return this.has("last");
  }

  private has(name: string): boolean {
    return this.args[name] !== undefined && this.args[name] !== null;
  }
}

export class EdgeAnswer {
  constructor(
    private readonly row: ProjectedRow,
    private readonly order: string,
    private readonly edgesKey: string,
  ) {}

  get cursor(): string {
    return encodeCursor({ order: this.order, ...this.row });
  }

  node(responseKey: string): unknown {
    return this.row[`${this.edgesKey}/${responseKey}`];
  }
}
