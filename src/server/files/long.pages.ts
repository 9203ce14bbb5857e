import { getOperationAST, parse, type GraphQLSchema } from "graphql";
import { Patience, patienceOf, withPatience, type Asker } from "../../database/patience";
import { dataInText } from "../../graphql/text.answer";
import type { Charge } from "../../modules/accounts/request.context";
import type { ValidQuery } from "../../graphql/projected.answer";
import { Reader, type Statements } from "../../projection/answer/reader";
import type { ViewerRights } from "../../projection/declare/sql";
import { patiently, pinned, type Begun, type ListPage, type PagedList } from "./rows";

/** For whom a file is read. */
export interface FileClient {
  statements: Statements;
  rights: ViewerRights;
  charge: Charge;
  /** False when the connection has been closed. */
  isThere: () => boolean;
}

/** How many rows a page has: as many as the server reads in one statement, or fewer if that takes too long. */
const sizes = [500, 100, 20] as const;
const longestMs = 2000;

/** So much is charged at once. A page that costs more is charged part by part, so that any client can pay for it in the end. */
const mostAtOnce = 10_000;
const pointsPerMs = 100;

/**
 * The pages of a file after the first, longer than clients may ask for. As long as the revision of the file is the latest, they are read at the head, which
 * costs a fraction of a read at a revision; a page that saw a later revision is read again at that of the file. Nothing is held between two pages:
 * no transaction, no connection.
 */
export class LongPages {
  private size = 0;
  private isPinned: boolean;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly list: PagedList,
    private readonly begun: Begun,
    private readonly client: FileClient,
  ) {
    this.isPinned = begun.args["atRevision"] !== undefined || begun.args["asOf"] !== undefined;
  }

  /** Null if Postgres cannot write this list: then the API gives its pages. */
  async after(cursor: string | null): Promise<ListPage | null> {
    const watch = new Watch(patienceOf().asker);
    const page = await patiently(this.client.isThere, () =>
      withPatience(new Patience(watch), () => this.read(cursor)).catch((error: unknown) => {
        this.shorten();
        throw error;
      }),
    );
    if (watch.ms > longestMs) this.shorten();
    await this.pay(Math.ceil(watch.ms * pointsPerMs));
    return page;
  }

  private async read(after: string | null): Promise<ListPage | null> {
    const { begun, client, list } = this;
    const first = sizes[this.size] ?? 1;
    const variables = { ...(this.isPinned ? pinned(begun) : begun.args), first, after };
    const now = begun.asOf === undefined ? new Date() : new Date(begun.asOf);
    const reader = new Reader(client.statements, now, client.rights);
    reader.lane = "files";
    const text = await dataInText(this.schema, { ...questionOf(list), variables }, { reader }, first);
    if (text === null) return null;
    if (!this.isPinned && list.hasRevisions && reader.head !== begun.revision) {
      this.isPinned = true;
      return this.read(after);
    }
    return (JSON.parse(text) as { list: ListPage }).list;
  }

  private async pay(points: number): Promise<void> {
    for (let left = points; left > 0; left -= mostAtOnce)
      await patiently(this.client.isThere, async () => this.client.charge(Math.min(left, mostAtOnce)));
  }

  private shorten(): void {
    this.size = Math.min(this.size + 1, sizes.length - 1);
  }
}

/** Adds up how long Postgres takes. */
class Watch implements Asker {
  ms = 0;
  readonly id: string;

  constructor(private readonly asker: Asker) {
    this.id = asker.id;
  }

  took(statement: string, ms: number): void {
    this.ms += ms;
    this.asker.took(statement, ms);
  }
}

type Question = Pick<ValidQuery, "document" | "operation">;

/** Nobody else's documents: what is compiled for them is compiled for long pages. */
const questions = new WeakMap<PagedList, Question>();

function questionOf(list: PagedList): Question {
  const known = questions.get(list);
  if (known) return known;
  const document = parse(list.pages);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`no operation reads pages of ${list.name}`);
  questions.set(list, { document, operation });
  return { document, operation };
}
