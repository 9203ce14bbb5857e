import { seededKinds } from "../../support/seed.revisions";
import * as make from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { dataOf, onServer } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

interface Keyed {
  id: string;
  cacheKey: string;
}

const server = onServer();
const recorder = beforeTests(() => startRecorder(server.database.app));

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);

/** Whatever in an answer has a cache key. */
function keyedIn(value: unknown): Keyed[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "cacheKey" in value ? [value as Keyed] : [];
  return [...own, ...Object.values(value).flatMap(keyedIn)];
}

const story = (args: string) => `{ commitment(slug: "code-of-good-conduct"${args && `, ${args}`}) {
  id cacheKey parties { id cacheKey actor { id cacheKey } }
  meeting { id cacheKey participations { id cacheKey } evidence { nodes { id cacheKey sourceArticle { id cacheKey } } } }
  timeline { nodes { record { ... on Node { id cacheKey } } } }
  history { nodes { id changeSet { id cacheKey contributor { id cacheKey } } } } } }`;

describe("a record has a key under which a client can keep it", () => {
  it("its id, as it is now, wherever it stands", async () => {
    const found = keyedIn(await ask(story("")));
    expect(found.length).toBeGreaterThan(30);
    expect(found.map(({ cacheKey }) => cacheKey)).toEqual(found.map(({ id }) => id));
  });

  it("another one at each revision and on each day, the same each time it is asked for", async () => {
    const pins = [
      "atRevision: 3",
      "atRevision: 5",
      `atRevision: 5, asOf: "2014-01-01T00:00:00Z"`,
      `atRevision: 5, asOf: "2014-01-02T00:00:00Z"`,
    ];
    const keys = new Set<string>();
    let asked = 0;
    for (const pin of ["", ...pins]) {
      const found = keyedIn(await ask(story(pin)));
      expect(keyedIn(await ask(story(pin)))).toEqual(found);
      const own = new Map(found.map(({ id, cacheKey }) => [id, cacheKey]));
      expect(found.every(({ id, cacheKey }) => own.get(id) === cacheKey)).toBe(true);
      own.forEach((key) => keys.add(key));
      asked += own.size;
    }
    expect(keys.size).toBe(asked);
  });

  it("the same for an instant and the revision and day that it stands for", async () => {
    const { revision } = await ask("{ revision(atRevision: 5) { appliedAt } }");
    const [byInstant] = keyedIn(await ask(story(`asOf: "${revision.appliedAt}"`)));
    const [byRevision] = keyedIn(await ask(story("atRevision: 5")));
    expect(byInstant).toEqual(byRevision);
  });

  it("in both halves of a comparison", async () => {
    const { commitment: found } = await ask(`{ commitment(slug: "code-of-good-conduct") { id } }`);
    const { compare } = await ask(
      `query ($id: ID!) { compare(id: $id, fromRevision: 3, toRevision: 5) { from { id cacheKey } to { id cacheKey } } }`,
      { id: found.id },
    );
    expect(new Set([compare.from.cacheKey, compare.to.cacheKey, found.id]).size).toBe(3);
  });

  it("and one where it was taken back", async () => {
    await recorder.apply(make.techCompany({ as: "gone", name: "Gone" }));
    await recorder.apply(make.retraction("Actor", { actor: "$gone" }));
    const { node } = await ask(
      "query ($id: ID!) { node(id: $id) { __typename id cacheKey ... on Tracked { title } } }",
      {
        id: recorder.id("gone"),
      },
    );
    const id = recorder.id("gone");
    expect(node).toEqual({ __typename: "Tombstone", id, cacheKey: id, title: "retracted actor" });
  });
});

describe("a record has a title that a reader can be shown", () => {
  it.each(seededKinds())("of every kind: %s", async (kind) => {
    const rows: { id: string }[] = await server.database.app.query(
      `select '${kind}_' || id as id from ${kind} limit 20`,
    );
    const { nodes } = await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Tracked { title } } }`, {
      ids: rows.map(({ id }) => id),
    });
    expect(nodes.length).toBeGreaterThan(0);
    for (const { title } of nodes) expect(title).toMatch(/\S/);
  });

  it("its own, its name, or what it says", async () => {
    const quote = "The minister and the companies met in Paris and promised to write a code together.";
    await recorder.apply(
      make.article({ as: "said", title: "Заголовок", text: quote }),
      make.techCompany({ as: "company", name: "腾讯", identifiers: [{ scheme: "wikidata", value: "Q860580" }] }),
      make.person({ as: "minister", name: "Αλέξης" }),
      make.meeting({
        as: "meeting",
        title: "会議",
        participations: [
          { actor: "$company", role: "ATTENDEE", attendance: "ABSENT" },
          { actor: "$minister", role: "HOST", attendance: "ATTENDED" },
        ],
        evidence: [make.evidence({ source: "$said", quote })],
      }),
      make.commitment({ as: "code", title: "Ein Kodex", parties: [{ actor: "$company", role: "PLEDGER" }] }),
    );
    const { renamed } = {
      renamed: await recorder.apply(make.correction("Actor", { actor: "$company", name: "Tencent" })),
    };
    const told = `query ($meeting: ID!, $code: ID!, $at: Int) {
      meeting(id: $meeting, atRevision: $at) { title participations { title actor { title ... on TechCompany { identifiers { title } } } }
        evidence { nodes { title sourceArticle { title } } } }
      commitment(id: $code, atRevision: $at) { title parties { title } } }`;
    const ids = { meeting: recorder.id("meeting"), code: recorder.id("code") };
    const shown = (name: string) => ({
      meeting: {
        title: "会議",
        participations: expect.arrayContaining([
          { title: `${name}, absent`, actor: { title: name, identifiers: [{ title: "wikidata Q860580" }] } },
          { title: "Αλέξης, host", actor: { title: "Αλέξης" } },
        ]),
        evidence: {
          nodes: [
            {
              title: "The minister and the companies met in Paris and promised to write a code…",
              sourceArticle: { title: "Заголовок" },
            },
          ],
        },
      },
      commitment: { title: "Ein Kodex", parties: [{ title: `${name}, pledger` }] },
    });
    expect(await ask(told, ids)).toEqual(shown("Tencent"));
    expect(await ask(told, { ...ids, at: renamed - 1 })).toEqual(shown("腾讯"));
  });
});

describe("a change", () => {
  it("has an id of its own, the same wherever it is read", async () => {
    const { changes, latest } = await ask(`{
      changes(first: 100) { totalCount nodes { id revision record { ... on Commitment { slug history { nodes { id } } } } } }
      latest: changes(last: 1) { nodes { id revision } } }`);
    const ids = changes.nodes.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(changes.nodes[0].revision).toBe(1);
    const { revision } = await ask("{ revision { number } }");
    expect(latest.nodes[0].revision).toBe(revision.number);
    const code = changes.nodes.find(
      ({ record }: { record: { slug?: string } }) => record.slug === "code-of-good-conduct",
    );
    expect(code.record.history.nodes).toContainEqual({ id: code.id });
  });
});
