import { seededKinds } from "../../support/seed.revisions";
import { publicSchema } from "../../../src/graphql/schema";
import { dataOf, onServer } from "../../support/server";

interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

interface RecordChange {
  recordType: string;
  recordId: string;
  change: string;
  revision: number;
  version: number;
  changes: FieldChange[];
}

describe("the history of the story of February 2015", () => {
  const server = onServer();

  const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);

  /** Everything that was ever done, page by page. */
  async function everyChange(): Promise<RecordChange[]> {
    const found: RecordChange[] = [];
    for (let after: string | null = null; ;) {
      const { changes } = await ask(
        `query ($after: String) { changes(afterRevision: 0, first: 100, after: $after) { pageInfo { hasNextPage endCursor }
          nodes { recordType recordId change revision version changes { field before after } } } }`,
        { after },
      );
      found.push(...changes.nodes);
      if (!changes.pageInfo.hasNextPage) return found;
      after = changes.pageInfo.endCursor;
    }
  }

  /** What a follower of the changes holds by a revision. */
  function heldBy(revision: number, changes: readonly RecordChange[]): Map<string, Record<string, unknown>> {
    const held = new Map<string, Record<string, unknown>>();
    for (const { recordId, version, ...each } of changes.filter((change) => change.revision <= revision)) {
      const before = held.get(recordId) ?? {};
      const said = Object.fromEntries(each.changes.map(({ field, after }) => [field, after]));
      for (const change of each.changes) expect(before[change.field] ?? null).toEqual(change.before);
      held.set(recordId, { ...before, ...said, version });
    }
    return held;
  }

  const readings: Record<string, string> = {
    actors: "id version kind slug name aliases jurisdiction { code } description",
    meetings: "id version slug title purpose date { value } place city country status precededBy { id }",
    commitments:
      "id version slug title statement jurisdiction { code } madeOn { value } dueOn { value } originalDueOn { value } formality clarity status fulfilledOn { value } meeting { id }",
    sourceArticles:
      "id version url canonicalUrl title publisher agency authors publishedOn { value } language archiveUrl contentHash fingerprintCovers",
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])("adds up to what is answered at revision %i", async (at) => {
    const held = heldBy(at, await everyChange());
    const lists = Object.entries(readings).map(
      ([name, fields]) => `${name}(first: 100, atRevision: $at) { nodes { ${fields} } }`,
    );
    const read = await ask(`query ($at: Int!) { ${lists.join("\n")} }`, { at });
    const records = Object.values<{ nodes: { id: string }[] }>(read).flatMap(({ nodes }) => nodes);

    const shown = /^(actor|meeting|commitment|source_article)_(?!topic_)/;
    expect(records.map(({ id }) => id).sort()).toEqual([...held.keys()].filter((id) => shown.test(id)).sort());
    for (const { id, ...fields } of records)
      expect(withoutNulls(held.get(id) ?? {})).toEqual(withoutNulls(flat(fields)));
  });

  it("calls every field by its name in the schema, and shows nothing that is no field", async () => {
    const called = new Map<string, Set<string>>();
    for (const { recordType, changes } of await everyChange()) {
      const names = called.get(recordType) ?? new Set();
      called.set(recordType, names);
      changes.forEach(({ field }) => names.add(field));
    }
    const unknown = [...called].flatMap(([recordType, names]) => {
      const declared = fieldsInSchema(recordType);
      return [...names].filter((name) => !declared.includes(name)).map((name) => `${recordType}.${name}`);
    });
    expect(unknown).toEqual([]);
    expect([...called.keys()].sort()).toEqual(
      seededKinds()
        .map((kind) => kind.toUpperCase())
        .sort(),
    );
    const internal = ["id", "version", "revision", "updatedAt", "fingerprint"];
    expect([...called.values()].flatMap((names) => internal.filter((name) => names.has(name)))).toEqual([]);
  });

  it("names what a record refers to by its public id, whatever kind of record that is", async () => {
    const { commitment } = await ask(`{ commitment(slug: "code-of-good-conduct") {
      id meeting { id }
      history { nodes { changes { field after } } }
      evidence(first: 1) { nodes { sourceArticle { id } history { nodes { changes { field after } } } } }
    } }`);
    const after = (of: { nodes: { changes: FieldChange[] }[] }, field: string) =>
      of.nodes.at(-1)?.changes.find((each) => each.field === field)?.after;
    const [quote] = commitment.evidence.nodes;
    expect(after(commitment.history, "meeting")).toBe(commitment.meeting.id);
    expect(after(quote.history, "subject")).toBe(commitment.id);
    expect(after(quote.history, "sourceArticle")).toBe(quote.sourceArticle.id);
  });
});

const schema = publicSchema();

/** `SOURCE_ARTICLE` is the type SourceArticle. */
function fieldsInSchema(recordType: string): string[] {
  const name = recordType.toLowerCase().replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());
  const type = schema.getType(name);
  return type && "getFields" in type ? Object.keys(type.getFields()) : [];
}

/** Partial dates and references as history tells them. */
const flat = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const { value: date, id, code } = (value ?? {}) as { value?: string; id?: string; code?: string };
      return [name, date ?? id ?? code ?? value];
    }),
  );

const withoutNulls = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
