import { file, mappingOf, recordsOf } from "../../support/importing";

/** A Kyrgyz register of receptions, with the parts of some cells beside those of others. */
const receptions = (split: string, key = "Министр"): string =>
  mappingOf(`
  - entities:
      minister: { schema: Person, ${split}keys: [${key}], properties: { name: { column: Министр } } }
      body: { schema: GovernmentBody, ${split.replace("Министр", "Мекеме")}keys: [Мекеме], properties: { name: { column: Мекеме } } }
      guest: { schema: Organisation, keys: [Конок], properties: { name: { column: Конок } } }
      reception:
        schema: Meeting
        keys: [Номер, Күн]
        properties:
          title: { literal: Кабыл алуу }
          date: { column: Күн }
          status: { literal: HELD }
          participations:
            - { actor: { entity: minister }, representing: { entity: body }, role: { literal: HOST }, attendance: { literal: ATTENDED } }
            - { actor: { entity: guest }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }`);
const header = "Номер,Күн,Министр,Мекеме,Конок\n";
const made = (mapping: string, ...rows: string[]) => recordsOf(mapping, file("a.csv", header + rows.join("\n")));
const parts = ({ records }: ReturnType<typeof made>): unknown[] =>
  records
    .filter(({ kind }) => kind === "Meeting")
    .map((each) =>
      ((each as { participations?: Record<string, string>[] }).participations ?? []).map(({ actor, representing }) =>
        [actor, representing].join("").replaceAll("→ ", " ").trim(),
      ),
    );
const lines = ({ rejects }: ReturnType<typeof made>): unknown[] =>
  rejects.map(({ row, column, value, fate }) => [row, column, value, fate]);

describe("a participant whom a row does not name", () => {
  const rows = ["1,2021-03-04,Айгүл,Финансы,Ала-Тоо", "2,2021-03-05,,Финансы,Ала-Тоо", "3,2021-03-06,,,"];

  it("is told, with what falls with it, and the summary has the row", () => {
    const found = made(receptions(""), ...rows);
    expect(parts(found)).toEqual([["Айгүл Финансы", "Ала-Тоо"], ["Ала-Тоо"], []]);
    expect(lines(found)).toEqual([
      [3, "Министр", "Финансы", "LEFT_OUT"],
      [4, "Министр", "", "LEFT_OUT"],
      [4, "Конок", "", "LEFT_OUT"],
    ]);
    expect(found.keyless).toEqual([
      ["minister", [3, 4]],
      ["body", [4]],
      ["guest", [4]],
    ]);
    expect(found.counts).toMatchObject({ taken: 3 });
  });

  it("is not told if the mapping says that there may be none, unless something falls with it", () => {
    const found = made(receptions("", "{ column: Министр, required: false }"), ...rows);
    expect(lines(found)).toEqual([
      [3, "Министр", "Финансы", "LEFT_OUT"],
      [4, "Конок", "", "LEFT_OUT"],
    ]);
    expect(found.keyless.map(([name]) => name)).toEqual(["body", "guest"]);
  });

  it("is not told if another row of the record names somebody", () => {
    const found = made(receptions(""), "1,2021-03-04,Айгүл,,", "1,2021-03-04,,,Ала-Тоо");
    expect(parts(found)).toEqual([["Айгүл", "Ала-Тоо"]]);
    expect(lines(found)).toEqual([]);
  });

  it("is told a hundred times, and then by a number", () => {
    const found = made(receptions(""), ...Array.from({ length: 130 }, (_, at) => `${at},2021-03-04,Айгүл,,`));
    expect(found.rejects).toHaveLength(100);
    expect(found.rejects.at(-1)?.reason).toMatch(/; so have 30 more rows$/);
  });
});

it("a row without the keys of a record is rejected by the names of its columns", () => {
  expect(made(receptions(""), "5,,Айгүл,,Ала-Тоо").rejects).toMatchObject([
    { row: 2, column: "Күн", fate: "REJECTED", reason: "Күн, a key of reception, is empty" },
  ]);
  expect(made(receptions(""), ",,Айгүл,,Ала-Тоо").rejects).toMatchObject([
    { row: 2, reason: "Номер and Күн, keys of reception, are empty" },
  ]);
});

describe("two lists in cells of one row", () => {
  const mapping = receptions('each: { column: Министр, split: ";" }, ');
  const hosts = (ministers: string, bodies: string): unknown =>
    parts(made(mapping, `1,2021-03-04,${ministers},${bodies},К`))[0];

  it("belong together place by place, and an empty item keeps its place", () => {
    expect(hosts("Айгүл; Бакыт", "; Полиция")).toEqual(["Айгүл", "Бакыт Полиция", "К"]);
    expect(hosts("Айгүл; Бакыт", "Полиция;")).toEqual(["Айгүл Полиция", "Бакыт", "К"]);
    expect(hosts("Айгүл; ; Бакыт", "Финансы; ; Полиция")).toEqual(["Айгүл Финансы", "Бакыт Полиция", "К"]);
    // One is true of all, also if a separator stands behind it, and the separator behind a list says nothing.
    expect(hosts("Айгүл; Бакыт", "Финансы")).toEqual(["Айгүл Финансы", "Бакыт Финансы", "К"]);
    expect(hosts("Айгүл; Бакыт;", "Финансы; Полиция")).toEqual(["Айгүл Финансы", "Бакыт Полиция", "К"]);
    expect(hosts("Айгүл", "Финансы;")).toEqual(["Айгүл Финансы", "К"]);
  });

  it("are told if their lengths differ, and if one has nobody at a place", () => {
    const longer = made(mapping, "1,2021-03-04,Айгүл; Бакыт; Чолпон,Финансы; Полиция,К");
    expect(parts(longer)).toEqual([["К"]]);
    expect(longer.rejects).toMatchObject(
      [{ fate: "LEFT_OUT", reason: /^has 3 of actor and 2 of representing/ }].map(({ fate, reason }) => ({
        fate,
        reason: expect.stringMatching(reason) as string,
      })),
    );
    const nobody = made(mapping, "1,2021-03-04,Айгүл; ; Бакыт,Финансы; Флот; Полиция,К");
    expect(parts(nobody)).toEqual([["Айгүл Финансы", "Бакыт Полиция", "К"]]);
    expect(lines(nobody)).toEqual([[2, "Министр", "Флот", "LEFT_OUT"]]);
  });
});

describe("two lists in properties", () => {
  const promise = (title: string, due: string): string =>
    mappingOf(`
  - entities:
      promise:
        schema: Commitment
        keys: [id]
        properties:
          title: { column: id }
          statement: { column: id }
          madeOn: { literal: "2020" }
          formality: { literal: UNSPECIFIED }
          milestones: { position: { literals: [1, 2] }, title: ${title}, dueOn: ${due} }
          identifiers: { scheme: { column: "ids[].scheme" }, value: { column: "ids[].value" } }`);
  const [titles, dates] = [
    '{ column: parts, each: { split: ";" } }',
    '{ column: due, each: { split: ";" }, format: dd.MM.yyyy }',
  ];
  const madeOf = (mapping: string, element: object) => {
    const { records, rejects } = recordsOf(mapping, file("a.json", JSON.stringify([{ id: "7", ...element }])));
    return { ...(records[0] as { milestones?: unknown; identifiers?: unknown }), rejects };
  };

  it("keep the places of what is empty, and of what cannot be read", () => {
    const expected = [
      { position: 1, title: "Жол" },
      { position: 2, title: "Көпүрө", dueOn: "2024-02-01" },
    ];
    expect(madeOf(promise(titles, dates), { parts: "Жол; Көпүрө", due: "; 01.02.2024" }).milestones).toEqual(expected);
    const unread = madeOf(promise(titles, dates), { parts: "Жол; Көпүрө", due: "кийин; 01.02.2024" });
    expect(unread.milestones).toEqual(expected);
    expect(unread.rejects).toMatchObject([{ column: "due", value: "кийин", fate: "LEFT_OUT" }]);
  });

  it("keep the places of columns", () => {
    const mapping = promise("{ columns: [a, b] }", "{ columns: [c, d] }");
    expect(madeOf(mapping, { a: "Жол", b: "Көпүрө", c: "", d: "2024-02" }).milestones).toEqual([
      { position: 1, title: "Жол" },
      { position: 2, title: "Көпүрө", dueOn: "2024-02" },
    ]);
  });

  it("keep the places of items of JSON that lack a field", () => {
    const ids = [{ value: "x" }, { scheme: "inn", value: "y" }];
    expect(madeOf(promise(titles, dates), { ids }).identifiers).toEqual([{ scheme: "inn", value: "y" }]);
  });
});
