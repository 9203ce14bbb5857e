import { readTable } from "../../../src/import/read/reading";
import { parseMapping } from "../../../src/import/mapping/parse";
import { rowHash } from "../../../src/import/send/editions";
import { comparedRows, quotedRows, vanishedRows } from "../../../src/import/send/quoted.rows";
import { api, file, importInto, mappingOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

const mapping = mappingOf(`
  - entities:
      deputy: { schema: Person, keys: [id], always: true, properties: { name: { column: ism } } }`);
const names = ["Гулбаҳор", "Сафар", "Нигина", "Ҷамшед"];
const deputies = names.map((ism, at) => ({ jins: "z", id: at + 1, ism }));
const json = (elements: readonly object[]) => file("vakilon.json", JSON.stringify(elements));

describe("a file of JSON", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });
  const send = (elements: readonly object[]) => importInto(server, ada.token, mapping, [json(elements)]);

  it("that got one element with other fields, before all others, has one row that is new", async () => {
    await send(deputies);
    const { counts, vanished } = await send([{ id: 9, ism: "Меҳмон", rutba: "4" }, ...deputies]);
    // The edition, the deputy and its quote.
    expect([counts.created, counts.updated, vanished]).toEqual([3, 0, []]);
    const { sourceArticles } = await dataOf(ada, "{ sourceArticles { nodes { evidence { totalCount } } } }");
    expect(
      sourceArticles.nodes.map((each: { evidence: { totalCount: number } }) => each.evidence.totalCount).sort(),
    ).toEqual([1, 4]);
  });

  it("in which a row is gone tells that row, and no header", async () => {
    const { vanished } = await send(deputies.slice(1));
    expect(vanished).toEqual([{ file: "vakilon.json", rows: [2, 3] }]);
  });
});

describe("an edition that was recorded when the columns stood in another order", () => {
  const rowsOf = (elements: readonly object[]) => {
    const table = readTable(json(elements).bytes, "vakilon.json");
    const from = { file: "vakilon.json", part: null, table };
    return comparedRows(parseMapping(mapping, "mapping.yaml", api), from, undefined);
  };
  /** As a file was recorded before: the fields in the order in which they first appear. */
  const recorded = (elements: readonly Record<string, string | number>[]) => {
    const fields = [...new Set(elements.flatMap((each) => Object.keys(each)))];
    const rows = [fields, ...elements.map((each) => fields.map((name) => String(each[name] ?? "")))];
    return { id: "earlier", hashes: rows.map(rowHash) };
  };

  it.each([
    ["the same file", deputies, deputies],
    ["a file whose elements differ", [{ id: 9, ism: "Меҳмон" }, ...deputies], [{ id: 9, ism: "Меҳмон" }, ...deputies]],
    ["the file with an element before all others", deputies, [{ id: 9, ism: "Меҳмон" }, ...deputies]],
  ])("has the rows of %s", (_, before, now) => {
    const edition = recorded(before);
    const found = quotedRows(rowsOf(now), [edition]).slice(1 + now.length - before.length);
    expect(found.map((each) => each.edition)).toEqual(found.map(() => "earlier"));
    // Each is quoted as it stands there.
    expect(found.map(({ cells, number }) => rowHash(cells) === edition.hashes[number - 1])).not.toContain(false);
    expect(vanishedRows(rowsOf(now), edition)).toEqual([]);
  });
});
