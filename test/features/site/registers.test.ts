import { submit } from "../../support/contribute";
import { readPage } from "../../support/site";
import { onServer } from "../../support/server";

const row = "2024-03-02\t이영희\t카카오\t아동 보호 서약";
const table = `날짜,장관,상대방,주제\n${row.replaceAll("\t", ",")}\n`;
const report = "제1장 정부는 모든 회의를 공개한다\f제2장 부처는 매달 목록을 올린다\f";

describe("the page of a meeting that a register proves", () => {
  const server = onServer("empty");

  beforeAll(async () => {
    const ada = await server.signIn({ name: "Ada", role: "ADMIN" });
    const base = { publisher: "서울특별시", language: "ko" };
    const quoted = { stance: "SUPPORTS", role: "ORIGIN" };
    const { errors } = await submit(ada, [
      { recordSourceArticle: { as: "table", ...base, title: "면담 등록부", url: "https://seoul.example/1", table } },
      {
        recordSourceArticle: {
          as: "pdf",
          ...base,
          title: "보고서",
          url: "https://seoul.example/2",
          kind: "DOCUMENT",
          text: report,
        },
      },
      {
        recordMeeting: {
          title: "A meeting",
          slug: "a-meeting",
          date: "2024-03-02",
          status: "HELD",
          evidence: [
            { source: "$table", quote: row, locator: "row=2", ...quoted },
            { source: "$pdf", quote: "부처는 매달 목록을 올린다", locator: "page=2", ...quoted },
          ],
        },
      },
    ]);
    expect(errors).toEqual([]);
  });

  it.each([
    ["en", "row 2 of 2", "page 2 of 2"],
    ["fr", "ligne 2 sur 2", "page 2 sur 2"],
  ])(
    "says in which row and on which page a quote stands, and shows the cells of a row: %s",
    async (language, inTable, onPage) => {
      const { texts, status } = await readPage(`${server.url}/${language}/meetings/a-meeting`);
      expect(status).toBe(200);
      expect(texts(".quote .source")).toEqual([`서울특별시, 면담 등록부, ${inTable}`, `서울특별시, 보고서, ${onPage}`]);
      expect(texts(".quote .cell")).toEqual(row.split("\t"));
      expect(texts(".quote blockquote")[0]).toBe(row.replaceAll("\t", " "));
    },
  );
});
