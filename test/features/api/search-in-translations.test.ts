import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { mutate } from "../../support/contribute";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";
import { readPage } from "../../support/site";

/** The city of Tallinn promises trams; its register is in Estonian, and it is searched in Vietnamese, Korean and Arabic. */
describe("a search in words of other languages", () => {
  let server: TestServer;
  let recorder: Recorder;
  let recorded: number;

  const translated = (record: string, language: string, text: string, more: object = {}) =>
    make.translation({ record, language, text, translator: "HUMAN", ...more });

  onEmptyRecord(async (made) => {
    ({ server, recorder } = made);
    await recorder.apply(
      make.governmentBody({ as: "city", name: "Tallinna linn", language: "et" }),
      make.person({ as: "mayor", name: "Mihhail" }),
      make.role({ as: "role", person: "$mayor", organisation: "$city", title: "Linnapea", language: "et" }),
      make.commitment({ as: "trams", slug: "trams", title: "Uued trammid", statement: "Sada trammi.", language: "et" }),
      make.meeting({ as: "talk", title: "Koosolek", place: "Raekoda", language: "et" }),
      ...["Xe điện", "Xe điện ngầm", "Về xe điện"].map((title) => make.commitment({ title, language: "vi" })),
    );
    recorded = await recorder.apply(
      translated("$trams", "vi", "Xe điện mới", { as: "vietnamese" }),
      translated("$trams", "ko", "새로운 노면전차", { as: "korean" }),
      translated("$trams", "ar", "سنشتري مئة ترام", { field: "statement" }),
      translated("$city", "ko", "탈린시", { field: "name" }),
      translated("$role", "ko", "시장"),
      translated("$talk", "ar", "دار البلدية", { field: "place" }),
    );
  });

  const titles = async (list: string, search: string, at?: number): Promise<string[]> => {
    const query = `query ($s: String, $at: Int) { ${list}(search: $s, atRevision: $at) { totalCount nodes { title } } }`;
    const found = (await dataOf(server, query, { s: search, at }))[list];
    expect(found.totalCount).toBe(found.nodes.length);
    return found.nodes.map(({ title }: { title: string }) => title);
  };
  const found = async (words: string, at?: number): Promise<string[]> => {
    const query = `query ($q: String!, $at: Int) { search(query: $q, atRevision: $at) { nodes { ... on Tracked { title } } } }`;
    const { search } = await dataOf(server, query, { q: words, at });
    return search.nodes.map(({ title }: { title: string }) => title);
  };

  it.each([
    ["commitments", "노면전차", "Uued trammid"],
    ["commitments", "مئة ترام", "Uued trammid"],
    ["commitments", "새로운", "Uued trammid"],
    ["commitments", "trammi", "Uued trammid"],
    ["actors", "탈린시", "Tallinna linn"],
    ["roles", "시장", "Linnapea"],
    ["meetings", "البلدية", "Koosolek"],
  ])("finds %s by %s, as by the words in which they were recorded", async (list, words, title) => {
    expect(await titles(list, words)).toEqual([title]);
    expect(await titles(list, words, recorded)).toEqual([title]);
  });

  it("finds them among everything, and forgives a typo in a title", async () => {
    expect(await found("탈린시")).toEqual(["Tallinna linn"]);
    expect(await found("دار البلدية")).toEqual(["Koosolek"]);
    expect((await found("Xe dien moii"))[0]).toBe("Uued trammid");
    const { commitments } = await dataOf(
      server,
      `{ commitments(where: { or: [{ search: "노면전차" }, { search: "ngầm" }] }) { nodes { title } } }`,
    );
    expect(commitments.nodes).toHaveLength(2);
  });

  it("ranks a title that is the same before one that begins so, in whatever language each is", async () => {
    expect((await found("xe điện mới"))[0]).toBe("Uued trammid");
    expect(await found("xe điện")).toEqual(["Xe điện", "Uued trammid", "Xe điện ngầm", "Về xe điện"]);
  });

  it("finds nothing by a translation before it was recorded, or of another field than those that are searched", async () => {
    expect(await titles("commitments", "노면전차", recorded - 1)).toEqual([]);
    expect(await found("노면전차", recorded - 1)).toEqual([]);
    expect(await found("노면전차", recorded)).toEqual(["Uued trammid"]);
    await recorder.apply(
      make.followUp({ as: "later", commitment: "$trams", title: "Ehitus" }),
      translated("$later", "ko", "공사"),
    );
    expect(await found("공사")).toEqual([]);
  });

  it("is what the pages search with", async () => {
    const page = await readPage(`${server.url}/en/commitments?q=${encodeURIComponent("노면전차")}`);
    expect(page.texts(".rows .title")).toEqual(["Uued trammid"]);
  });

  it("follows a corrected translation, and forgets a retracted one", async () => {
    const corrected = await recorder.apply(
      make.correction("Translation", { translation: "$korean", text: "새로운 전철" }),
    );
    expect(await titles("commitments", "노면전차")).toEqual([]);
    expect(await titles("commitments", "노면전차", corrected - 1)).toEqual(["Uued trammid"]);
    expect(await titles("commitments", "전철")).toEqual(["Uued trammid"]);
    const retracted = await recorder.apply(
      make.retraction("Translation", { translation: "$korean", expectedVersion: 2 }),
    );
    expect(await found("전철")).toEqual([]);
    expect(await found("전철", retracted - 1)).toEqual(["Uued trammid"]);
  });

  it("finds no words that were redacted", async () => {
    const admin = await server.signIn({ name: "Liis", role: "ADMIN" });
    const redaction = { record: recorder.id("vietnamese"), version: 1, fields: ["text"], reason: "A name has to go." };
    const { errors } = await mutate(admin, "redactRevision", redaction, "errors { message }");
    expect(errors).toEqual([]);
    expect(await found("xe điện mới")).not.toContain("Uued trammid");
    expect(await found("xe điện mới", recorded)).not.toContain("Uued trammid");
  });
});
