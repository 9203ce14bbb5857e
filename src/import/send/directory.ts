import { normalised } from "../../values/plain-text";
import type { Draft } from "../mapping/drafts";
import type { ApiClient } from "./client";

/** An actor of the record. */
export interface KnownActor {
  id: string;
  kind: string;
  name: string;
  aliases: string[];
  version: number;
  jurisdiction: { code: string } | null;
  identifiers: { scheme: string; value: string }[];
}

const page = `query ($after: String) { actors(first: 100, after: $after) {
  nodes { id kind name aliases version jurisdiction { code } identifiers { scheme value } } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  actors: { nodes: KnownActor[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** The actors of the record, by their identifiers and their exact names. */
export class Directory {
  private readonly byIdentifier = new Map<string, string>();
  private readonly byName = new Map<string, Set<KnownActor>>();
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

  private add(actor: KnownActor): void {
    const { id, kind, name, aliases, identifiers } = actor;
    this.size += 1;
    for (const { scheme, value } of identifiers) this.byIdentifier.set(`${scheme} ${value}`, id);
    for (const each of [name, ...aliases]) {
      const key = nameKey(kind === "PERSON", each);
      this.byName.set(key, (this.byName.get(key) ?? new Set()).add(actor));
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

  /** The actor that the draft means; null if the record has none. */
  actorFor(draft: Draft): string | null {
    return this.identified(draft) ?? (draft.matchesByName ? (this.named(draft)?.id ?? null) : null);
  }

  /** The only actor with exactly this name or alias that the draft can mean; null if there is none, or several. */
  named(draft: Draft): KnownActor | null {
    const name = draft.fields.get("name");
    const found = typeof name === "string" ? this.byName.get(nameKey(draft.kind === "Person", name)) : undefined;
    const [actor, ...others] = [...(found ?? [])].filter((each) => canBe(draft, each));
    return actor && others.length === 0 ? actor : null;
  }
}

/** Another jurisdiction, or another kind of body, is another actor. A part of a country can be meant by the country. */
function canBe({ kind, fields }: Draft, actor: KnownActor): boolean {
  const [given, known] = [fields.get("jurisdiction"), actor.jurisdiction?.code];
  const apart = typeof given === "string" && known !== undefined && !isWithin(given, known) && !isWithin(known, given);
  return !apart && isAlike(kind.replace(/(?<=.)[A-Z]/g, "_$&").toUpperCase(), actor.kind);
}

const isWithin = (part: string, whole: string): boolean => part === whole || part.startsWith(`${whole}-`);

/** An organisation may be a body whose kind nobody has established. */
const isAlike = (one: string, other: string): boolean =>
  one === other ||
  [one, other].every((kind) => kind.endsWith("COMPANY")) ||
  ([one, other].includes("ORGANISATION") && ![one, other].includes("OFFICE"));

/** The key of a name. A person and a body with the same name are never the same actor. */
const nameKey = (isPerson: boolean, name: string): string => `${isPerson ? "person" : "body"} ${normalised(name)}`;
