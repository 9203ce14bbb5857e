import { LRUCache } from "lru-cache";
import type { PoolClient } from "pg";

/** A statement of the projection; with a name it is prepared once in each connection. */
interface Named {
  text: string;
  name?: string;
  values: unknown[];
}

/** Letters of statements that a connection keeps prepared. What Postgres takes for them is many times as much, and was not measured. */
const mostLetters = 300_000;

/** What pg remembers of what it has prepared: it grows, unless told. */
interface Connection {
  connection: { parsedStatements: Record<string, string> };
}

/** The statements that are prepared in one connection, those that were not used for longest given up. */
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

  /** The statement as it is to be sent: without its name if it is too long to be kept. */
  async admit({ name, ...statement }: Named): Promise<Named> {
    if (!name || statement.text.length > mostLetters / 4) return statement;
    if (this.texts.get(name) === undefined) this.texts.set(name, statement.text);
    if (this.givenUp.length > 0) await this.giveUp();
    return { name, ...statement };
  }

  private async giveUp(): Promise<void> {
    const names = this.givenUp;
    this.givenUp = [];
    const { parsedStatements } = (this.client as unknown as Connection).connection;
    // If it was never prepared, as after an error, there is nothing to give up.
    const known = names.filter((name) => parsedStatements[name] !== undefined);
    for (const name of known) Reflect.deleteProperty(parsedStatements, name);
    if (known.length > 0) await this.client.query(known.map((name) => `deallocate "${name}"`).join("; "));
  }
}

const connections = new WeakMap<PoolClient, Prepared>();

/** Makes room in the connection for the statement, and says how it is to be sent. */
export async function prepared(client: PoolClient, statement: Named): Promise<Named> {
  let known = connections.get(client);
  if (!known) connections.set(client, (known = new Prepared(client)));
  return known.admit(statement);
}
