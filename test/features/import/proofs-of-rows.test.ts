import { file, importInto, mappingOf, recordsOf } from "../../support/importing";
import { dataOf, onServer, signedIn } from "../../support/server";

/** A Lao tracker of promises that names the page that proves each, and how it was kept. */
const tracker = mappingOf(
  `
  - entities:
      promise:
        schema: Commitment
        keys: [ເລກ]
        properties:
          title: { column: ຄຳສັນຍາ }
          statement: { column: ຄຳສັນຍາ }
          madeOn: { literal: "2019" }
          formality: { literal: DECLARED }
      judgement:
        schema: Assessment
        keys: [ເລກ, ຜົນ]
        evidence: { role: OUTCOME }
        properties: { commitment: { entity: promise }, date: { literal: "2021" }, term: { column: ຜົນ, scale: tracker } }
      page:
        schema: SourceArticle
        keys: [ໜ້າ]
        properties:
          title: { literal: ຂ່າວ }
          url: { column: ໜ້າ }
          publisher: { literal: ໜັງສືພິມ }
          language: { literal: lo }
      proof:
        schema: Evidence
        keys: [ເລກ, ໜ້າ, ຫຼັກຖານ]
        properties:
          subject: { entity: promise }
          source: { entity: page }
          quote: { column: ຫຼັກຖານ }
          field: { literal: madeOn }
          role: { literal: CONTEXT }
          stance: { literal: SUPPORTS }
      result:
        schema: Evidence
        keys: [ເລກ, ໜ້າ, ຜົນ, ຫຼັກຖານ]
        properties:
          subject: { entity: judgement }
          source: { entity: page }
          quote: { column: ຫຼັກຖານ }
          role: { literal: OUTCOME }
          stance: { literal: SUPPORTS }`,
  `scales: { tracker: { name: ຕົວຕິດຕາມ, edition: "1", terms: { ສຳເລັດ: KEPT } } }`,
);
const header = "ເລກ,ຄຳສັນຍາ,ຜົນ,ໜ້າ,ຫຼັກຖານ";
const bridge = "1,ພວກເຮົາ ຈະ ສ້າງ ຂົວ,,https://khao.example/khua,ລັດຖະບານ ຈະ ສ້າງ ຂົວ ໃໝ່";
const school = "2,ພວກເຮົາ ຈະ ສ້າງ ໂຮງຮຽນ,ສຳເລັດ,https://khao.example/honghian,ໂຮງຮຽນ ໄດ້ ເປີດ ແລ້ວ";
const road = "3,ພວກເຮົາ ຈະ ສ້າງ ທາງ,,,";
const csv = (...rows: string[]) => file("sanya.csv", [header, ...rows].join("\n"));

describe("a row that names the page that proves it", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada", role: "ADMIN" });
  const send = (...rows: string[]) => importInto(server, ada.token, tracker, [csv(...rows)]);
  const proofsOf = async (number: string) => {
    const { commitment } = await dataOf(
      ada,
      `query ($value: String!) { commitment(identifier: { scheme: "kayit-promise", value: $value }) {
         evidence(first: 10) { nodes { quote field role sourceArticle { url kind } } } } }`,
      { value: number },
    );
    return (commitment.evidence.nodes as { role: string }[]).filter(({ role }) => role === "CONTEXT");
  };

  it("has a quote of that page as evidence, with the field that it proves, beside the row", async () => {
    const { counts, rejects } = await send(bridge, school, road);
    expect(rejects).toEqual([]);
    // The judgement waits with its evidence, and nothing else does.
    expect(counts).toMatchObject({ waiting: 1 });
    expect(await proofsOf("1")).toEqual([
      {
        quote: "ລັດຖະບານ ຈະ ສ້າງ ຂົວ ໃໝ່",
        field: "madeOn",
        role: "CONTEXT",
        sourceArticle: { url: "https://khao.example/khua", kind: "ARTICLE" },
      },
    ]);
    expect(await proofsOf("2")).toHaveLength(1);
    expect(await proofsOf("3")).toEqual([]);
  });

  it("writes nothing the second time", async () => {
    const { counts } = await send(bridge, school, road);
    expect(counts).toMatchObject({ created: 0, updated: 0 });
  });

  it("is in only in part if the quote is none", async () => {
    const { rejects, made } = await send(bridge, school, road, "4,ພວກເຮົາ ຈະ ສ້າງ ທ່າ,,https://khao.example/tha,ທ່າເຮືອ");
    expect(rejects).toEqual([expect.objectContaining({ row: 5, column: "quote", fate: "REJECTED" })]);
    expect(made.countRows()).toMatchObject({ taken: 3, partly: 1 });
    expect(await proofsOf("4")).toEqual([]);
  });
});

it("a page to which no quote refers is not recorded", () => {
  const { records } = recordsOf(tracker, csv(road, bridge));
  expect(records.filter(({ kind }) => kind === "Evidence")).toMatchObject([
    { subject: "→ 1", source: "→ https://khao.example/khua", field: "madeOn" },
  ]);
});
