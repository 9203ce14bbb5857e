import type { Client } from "pg";
import { Refusal } from "../../../src/values/errors";
import { normalised, problemOf } from "../../../src/values/plain-text";
import { accept } from "../../../src/schema/accept";
import { RecordTechCompanyInput } from "../../../src/modules/actors/actor.inputs";
import { RecordCommitmentInput } from "../../../src/modules/commitments/commitment.inputs";
import { changeSet, insert, refusal } from "../../support/change-set";
import { commitment, evidence } from "../../support/factories";
import { rows } from "../../support/rows";
import { onServer, signedIn } from "../../support/server";

const server = onServer("empty");
const ada = signedIn(server, { name: "Ada", role: "ADMIN" });

describe("a text that somebody writes is kept as it looks", () => {
  const named = async (name: string): Promise<{ name?: string; error?: string }> => {
    const { data } = await ada.ask(
      `mutation ($input: CreateContributorInput!) {
        createContributor(input: $input) { contributor { name } errors { field message } } }`,
      { input: { name, role: "CONTRIBUTOR" } },
    );
    const { contributor, errors } = data.createContributor;
    return contributor ?? { error: `${errors[0].field}: ${errors[0].message}` };
  };

  it.each([
    ["in normal form C", "Jose\u0301 Garci\u0301a", "Jos\u00e9 Garc\u00eda"],
    ["without white space around it", " \u00a0\t Zoe \r\n", "Zoe"],
    ["without advice on hyphens", "Inter\u00adnet Watch", "Internet Watch"],
    ["without a byte order mark", "\ufeffMarked", "Marked"],
    ["with joiners where letters need them", "نمی\u200cخواهم", "نمی\u200cخواهم"],
    ["with the joiners of India", "ක්\u200dරම", "ක්\u200dරම"],
    ["with emoji that are joined", "👩🏽\u200d🚀", "👩🏽\u200d🚀"],
    ["with variants of characters", "葛\u{e0100}", "葛\u{e0100}"],
    ["with bullets for what only a font knew", "\uf0b7 Pay \u{100001}", "• Pay •"],
    ["from right to left, where its letters run so", "ירושלים", "ירושלים"],
  ])("%s", async (_, given, kept) => {
    expect(await named(given)).toEqual({ name: kept });
  });

  it.each([
    ["nothing", " \t\n", "must not be empty"],
    ["NUL", "a\0b", "contains a control character, U+0000 (character 2): remove it"],
    ["an escape", "a\u001b[2Jb", "contains a control character, U+001B (character 2): remove it"],
    ["the next line of old terminals", "a\u0085b", "contains a control character, U+0085 (character 2): remove it"],
    ["half of a surrogate pair", "a\ud83db", "contains half of a surrogate pair, U+D83D (character 2): remove it"],
    [
      "an override of direction",
      "abc\u202etxt",
      "contains a control of text direction, U+202E (character 4): remove it",
    ],
    ["an isolate", "\u2066a\u2069", "contains a control of text direction, U+2066 (character 1): remove it"],
    ["a mark of direction", "a\u200f", "contains a control of text direction, U+200F (character 2): remove it"],
    ["a zero width space", "Goo\u200bgle", "contains an invisible character, U+200B (character 4): remove it"],
    ["a word joiner", "Goo\u2060gle", "contains an invisible character, U+2060 (character 4): remove it"],
    ["a byte order mark within", "Goo\ufeffgle", "contains an invisible character, U+FEFF (character 4): remove it"],
    ["a filler that looks like nothing", "\u3164", "contains an invisible character, U+3164 (character 1): remove it"],
    ["text in tags", "a\u{e0068}\u{e0069}", "contains an invisible character, U+E0068 (character 2): remove it"],
    [
      "a joiner between Latin letters",
      "Goo\u200dgle",
      "contains a joiner that joins nothing, U+200D (character 4): remove it",
    ],
    ["a joiner at the end", "Ada\u200c", "contains a joiner that joins nothing, U+200C (character 4): remove it"],
    [
      "bytes hidden in variation selectors",
      "a\ufe00\ufe01",
      "contains a variation selector that varies nothing, U+FE01",
    ],
    ["a noncharacter", "a\ufdd0", "contains a code point that is no character, U+FDD0 (character 2): remove it"],
    ["two lines where one is meant", "Ada\r\nReviewer", "must be one line, without tabs"],
    ["more than fits", "😀".repeat(201), "must have at most 200 characters"],
  ])("and refused with %s in it", async (_, given, problem) => {
    expect((await named(given)).error).toContain(`name: name ${problem}`);
  });

  it("may be as long as it says, whatever its characters take", async () => {
    expect(await named("😀".repeat(200))).toEqual({ name: "😀".repeat(200) });
  });
});

describe("a text of the record", () => {
  const read = (said: Record<string, unknown>) => accept(RecordCommitmentInput, commitment(said).input);
  const refused = async (said: Record<string, unknown>): Promise<string> => {
    const error: unknown = await read(said).catch((problem: unknown) => problem);
    return error instanceof Refusal ? `${error.field.join(".")}: ${error.message}` : "not refused";
  };

  it("may have several lines where it is long, all ended alike", async () => {
    const { statement } = await read({ statement: "One.\r\nTwo.\rThree.\u2028\tFour.\n" });
    expect(statement).toBe("One.\nTwo.\nThree.\n\tFour.");
    expect(await refused({ title: "One.\nTwo." })).toBe("title: title must be one line, without tabs");
  });

  it("is looked at wherever it stands", async () => {
    expect(await refused({ meeting: "$x\u202e" })).toMatch(/^meeting: meeting contains a control of text direction/);
    expect(await refused({ evidence: [evidence({ quote: "four words of\u200b it" })] })).toMatch(
      /^evidence\.0\.quote: quote contains an invisible character, U\+200B \(character 14\)/,
    );
    const aliases = accept(RecordTechCompanyInput, { name: "X", aliases: ["Meta", "Me\u200bta"] });
    await expect(aliases).rejects.toThrow(
      "aliases contains an invisible character, U+200B (character 3): remove it (item 2)",
    );
  });
});

describe("Postgres", () => {
  let owner: Client;
  beforeAll(async () => {
    owner = await server.database.connectAsOwner();
  });

  it("takes every character that the code takes, and no other", async () => {
    const { rows: found } = await owner.query<{ n: number }>(
      `select n from generate_series(1, 1114111) n
       where (n < 55296 or n > 57343) and not is_plain_text('\u0915' || chr(n) || '\u0915')`,
    );
    const refusedThere = new Set(found.map(({ n }) => n));
    const differing: string[] = [];
    for (let point = 1; point <= 0x10ffff; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const text = `\u0915${String.fromCodePoint(point)}\u0915`;
      const taken = normalised(text) === text && problemOf(text, { most: 3, lines: "many" }) === null;
      if (taken === refusedThere.has(point)) differing.push(point.toString(16));
    }
    expect(differing).toEqual([]);
    expect(refusedThere.size).toBeGreaterThan(100_000);
  });

  it.each([
    ["", true],
    ["a b\n\tc", true],
    [" a", false],
    ["a\n", false],
    ["e\u0301", false],
    ["a\r\nb", false],
    ["a\u200cb", false],
    ["\u200c\u0915", false],
    ["\u0915\u200c", false],
    ["\u0915\u200c\u200d\u0915", false],
    ["a\ufe0f\ufe0f", false],
    ["\ufe0f", false],
    [null, null],
  ])("knows whether %j is plain text", async (text, expected) => {
    const { rows: answer } = await owner.query("select is_plain_text($1) as plain", [text]);
    expect(answer).toEqual([{ plain: expected }]);
  });

  const hidden = "not what it seems\u202e";

  it.each([
    ["source_article", "title"],
    ["source_article", "publisher"],
    ["actor", "name"],
    ["actor", "description"],
    ["identifier", "value"],
    ["role", "title"],
    ["meeting", "title"],
    ["meeting", "purpose"],
    ["meeting", "place"],
    ["meeting", "unnamed_participants"],
    ["meeting", "classification"],
    ["meeting", "city"],
    ["commitment", "title"],
    ["commitment", "statement"],
    ["follow_up", "title"],
    ["follow_up", "summary"],
    ["methodology", "name"],
    ["methodology", "edition"],
    ["methodology", "description"],
    ["assessment", "rationale"],
    ["evidence", "quote"],
    ["evidence", "value"],
  ] as const)("refuses what is hidden in %s.%s, by the name of the rule", async (table, column) => {
    const nobody = "00000000-0000-4000-8000-00000000000f";
    const references: Record<string, Record<string, string>> = {
      identifier: { subject_kind: "ACTOR", subject_id: nobody },
      role: { person_id: nobody, organisation_id: nobody },
      follow_up: { commitment_id: nobody },
      assessment: { commitment_id: nobody, methodology_id: nobody },
      evidence: { source_article_id: nobody, subject_kind: "ACTOR", subject_id: nobody, field: "x" },
    };
    const client = await server.database.connect();
    const values = rows[table]({ ...references[table], [column]: hidden });
    if (table === "evidence") await owner.query("alter table evidence disable trigger check_quote");
    const broken = refusal(changeSet(client, () => insert(client, table, values)));
    expect(await broken).toBe(`${table}_${column}_is_plain_text`);
    if (table === "evidence") await owner.query("alter table evidence enable trigger check_quote");
  });

  it("refuses it in lists of names, in names of contributors and in summaries", async () => {
    const client = await server.database.connect();
    const actor = rows.actor({ aliases: ["sound", hidden] });
    expect(await refusal(changeSet(client, () => insert(client, "actor", actor)))).toBe(
      "actor_aliases_are_plain_texts",
    );
    const contributor = { name: hidden, role: "ADMIN" };
    expect(await refusal(insert(client, "contributor", contributor))).toBe("contributor_name_is_plain_text");
    const { contributorId } = await server.signIn();
    const summary = { status: "PROPOSED", summary: hidden, contributor_id: contributorId.slice(12) };
    expect(await refusal(insert(client, "change_set", summary))).toBe("change_set_summary_is_plain_text");
  });

  it("looks at a text in microseconds", async () => {
    const texts = "select $1 || n::text as t from generate_series(1, 10000) n";
    const look = `select count(*) filter (where is_plain_text(t)) as plain from (${texts}) x`;
    await owner.query(look, ["Le ministre de l’Intérieur reçoit les géants du numérique "]);
    const before = performance.now();
    await owner.query(look, ["Le ministre de l’Intérieur reçoit les géants du numérique "]);
    expect(((performance.now() - before) * 1000) / 10_000).toBeLessThan(50);
  });
});
