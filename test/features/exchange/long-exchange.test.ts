import { onEmptyRecord } from "../../support/empty-record";
import { attachedEvidence, correction, governmentBody, office, person, role } from "../../support/factories";
import type { PopoloFile } from "../../support/popolo.shape";
import { dataOf } from "../../support/server";

jest.setTimeout(240_000);

const count = 3000;
const posts = 40;
/** So long that a file does not fit into the buffers between the server and somebody who does not read. */
const biography = (at: number): string => ["የመገናኛ ሚኒስትር ነበሩ። ", "ที่ปรึกษาด้านโทรคมนาคม "][at % 2]?.repeat(70).trim() ?? "";
const named = (at: number): string => `ሰው ቁጥር ${at}`;
const numbers = (most: number) => Array.from({ length: most }, (_, at) => at);

describe("the record of thousands in the words of other systems", () => {
  const { server, recorder } = onEmptyRecord(async ({ recorder: begun }) => {
    await begun.apply(
      governmentBody({ as: "ministry", name: "የመገናኛ ሚኒስቴር", slug: "ministry", country: "ET" }),
      ...numbers(posts).map((at) => office({ as: `o${at}`, name: `ሹመት ${at}`, slug: `post-${at}`, body: "$ministry" })),
      ...numbers(count).map((at) =>
        person({ as: `p${at}`, name: named(at), slug: `person-${at}`, description: biography(at) }),
      ),
    );
    await begun.apply(
      ...numbers(1200).map((at) =>
        role({
          person: `$p${at}`,
          organisation: "$ministry",
          office: `$o${at % posts}`,
          title: "ሹም",
          from: String(1900 + (at % 120)),
        }),
      ),
      ...numbers(count).map((at) =>
        attachedEvidence({
          subject: `$p${at}`,
          source: "$report",
          quote: "The minister and the companies met in Paris",
        }),
      ),
    );
  });

  const open = (file: string) => fetch(`${server.url}/files/${file}`);

  it("has everything of it, at one revision in all of its lists, also if somebody writes while it is read", async () => {
    const response = await open("popolo.json");
    const reader = response.body?.getReader();
    const begun = await reader?.read();
    const later = await recorder.apply(
      correction("Actor", { actor: "$o3", name: "ሌላ ሹመት" }),
      ...numbers(count)
        .filter((at) => at % 5 === 0)
        .map((at) => correction("Actor", { actor: `$p${at}`, name: `ሌላ ስም ${at}` })),
    );
    const parts = [Buffer.from(begun?.value ?? [])];
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) parts.push(Buffer.from(part.value));
    const file = JSON.parse(Buffer.concat(parts).toString()) as PopoloFile;
    expect(file.meta).toMatchObject({ revision: later - 1 });
    expect(file.persons.map(({ name }) => name).sort()).toEqual(numbers(count).map(named).sort());
    expect(file.posts.map(({ label }) => label).sort()).toEqual(
      numbers(posts)
        .map((at) => `ሹመት ${at}`)
        .sort(),
    );
    expect(new Set(file.memberships.map(({ id }) => id)).size).toBe(1200);
    expect(((await (await open("popolo.json")).json()) as PopoloFile).meta).toMatchObject({ revision: later });
  });

  it("has all entities, and all quotes, each once", async () => {
    const lines = (await (await open("entities.ftm.ndjson")).text()).trimEnd().split("\n");
    const entities = lines.map((line) => JSON.parse(line) as { id: string; schema: string });
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    const counts = new Map<string, number>();
    for (const { schema } of entities) counts.set(schema, (counts.get(schema) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      Person: count,
      PublicBody: 1,
      Position: posts,
      Occupancy: 1200,
      Article: 1,
    });
    const { evidence } = await dataOf(server, "{ evidence { totalCount } }");
    const { total, first } = (await (await open("annotations.jsonld")).json()) as {
      total: number;
      first: { items: { id: string }[] };
    };
    expect(evidence.totalCount).toBe(count + 1200);
    expect([total, new Set(first.items.map(({ id }) => id)).size]).toEqual([count + 1200, count + 1200]);
  });

  it("names the same revision and hash in every file and in the catalogue", async () => {
    const { revision } = await dataOf(server, "{ revision { number hash } }");
    const files = ["popolo.json", "entities.ftm.ndjson", "annotations.jsonld", "actors.csv", "evidence.parquet"];
    for (const address of [...files.map((file) => `/files/${file}`), "/catalog.jsonld", "/catalog.ttl"]) {
      const { headers } = await fetch(server.url + address, { method: "HEAD" });
      expect([address, headers.get("x-revision"), headers.get("x-revision-hash")]).toEqual([
        address,
        String(revision.number),
        revision.hash,
      ]);
    }
  });
});
