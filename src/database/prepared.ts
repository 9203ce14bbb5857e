import { LRUCache } from "lru-cache";
import type { PoolClient } from "pg";

/** A statement of the projection; with a name it is prepared once in each connection. */
export interface Named {
  text: string;
  name?: string | undefined;
  values: unknown[];
}

/** The total length of the prepared statements of a connection. Postgres needs many times as much memory for them; that was not measured. */
const mostLetters = 300_000;

/** pg's own list of prepared statements: it grows unless entries are removed here. */
interface Connection {
  connection: { parsedStatements: Record<string, string> };
}

/** The prepared statements of one connection. The least recently used ones are removed. */
class Prepared {
  private givenUp: string[] = [];
  private readonly texts = new LRUCache<string, string>({
    maxSize: mostLetters,
    sizeCalculation: ({ length }) => Math.max(1, length),
    dispose: (_text, name, reason) => {
      if (reason === "evict") this.givenUp.push(name);
    },
  });

  constructor(private readonly client: PoolClient) {}

  /** The statement to send: without a name if it is too long to be kept prepared. */
  admit(statement: Named): Named | Promise<Named> {
    const { name, text, values } = statement;
    if (!name || text.length > mostLetters / 4) return { text, values };
    if (this.texts.get(name) === undefined) this.texts.set(name, text);
    return this.givenUp.length > 0 ? this.giveUp().then(() => statement) : statement;
  }

  private async giveUp(): Promise<void> {
    const names = this.givenUp;
    this.givenUp = [];
    const { parsedStatements } = (this.client as unknown as Connection).connection;
    // After an error the statement may never have been prepared: then there is nothing to remove.
    const known = names.filter((name) => parsedStatements[name] !== undefined);
    for (const name of known) Reflect.deleteProperty(parsedStatements, name);
    if (known.length > 0) await this.client.query(known.map((name) => `deallocate "${name}"`).join("; "));
  }
}

const connections = new WeakMap<PoolClient, Prepared>();

/** Makes room in the connection for the statement, which may take a while, and gives the statement to send. */
export function prepared(client: PoolClient, statement: Named): Named | Promise<Named> {
  let known = connections.get(client);
  if (!known) connections.set(client, (known = new Prepared(client)));
  return known.admit(statement);
}
