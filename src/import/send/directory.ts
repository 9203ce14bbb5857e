import type { Draft } from "../mapping/drafts";
import type { ApiClient } from "./client";

/** An actor of the record. */
export interface KnownActor {
  id: string;
  kind: string;
  name: string;
  aliases: string[];
  identifiers: { scheme: string; value: string }[];
}

const page = `query ($after: String) { actors(first: 100, after: $after) {
  nodes { id kind name aliases identifiers { scheme value } } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  actors: { nodes: KnownActor[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** The actors of the record, by their identifiers and their exact names. */
export class Directory {
  private readonly byIdentifier = new Map<string, string>();
  private readonly byName = new Map<string, Set<string>>();
  size = 0;

  static of(actors: readonly KnownActor[]): Directory {
    const directory = new Directory();
    for (const actor of actors) directory.add(actor);
    return directory;
  }

  static async read(client: ApiClient, told: (count: number) => void): Promise<Directory> {
    const directory = new Directory();
    for (let after: string | null = null, more = true; more;) {
      const { actors }: Page = await client.ask<Page>(page, { after });
      for (const actor of actors.nodes) directory.add(actor);
      told(directory.size);
      after = actors.pageInfo.endCursor;
      more = actors.pageInfo.hasNextPage;
    }
    return directory;
  }

  private add({ id, kind, name, aliases, identifiers }: KnownActor): void {
    this.size += 1;
    for (const { scheme, value } of identifiers) this.byIdentifier.set(`${scheme} ${value}`, id);
    for (const each of [name, ...aliases]) {
      const key = nameKey(kind === "PERSON", each);
      this.byName.set(key, (this.byName.get(key) ?? new Set()).add(id));
    }
  }

  /** The actor that has one of the identifiers of the draft. */
  identified({ identifier, fields }: Draft): string | null {
    const given = fields.get("identifiers");
    const others = Array.isArray(given) ? (given as Draft["identifier"][]) : [];
    for (const { scheme, value } of [identifier, ...others]) {
      const id = this.byIdentifier.get(`${scheme} ${value}`);
      if (id !== undefined) return id;
    }
    return null;
  }

  /** The only actor with exactly this name or alias; null if there is none, or several. */
  named({ kind, fields }: Draft): string | null {
    const name = fields.get("name");
    const found = typeof name === "string" ? this.byName.get(nameKey(kind === "Person", name)) : undefined;
    return found?.size === 1 ? ([...found][0] ?? null) : null;
  }
}

/** The key of a name. A person and a body with the same name are never the same actor. */
const nameKey = (isPerson: boolean, name: string): string => `${isPerson ? "person" : "body"} ${name.normalize("NFC")}`;
