import { onEmptyRecord } from "../../support/empty-record";
import { recordExchange, rowTwo, secondPage } from "../../support/exchange.story";
import { attachedEvidence, company, evidence, meeting, person, role } from "../../support/factories";
import { dataOf } from "../../support/server";

/** Beside the story of the exchange: the governor of Nairobi in two meetings, of which one was before she held her office. */
const { server, recorder } = onEmptyRecord(async ({ server: onServer, recorder: begun }) => {
  await recordExchange({ server: onServer, recorder: begun });
  const there = [{ actor: "$wanjiru", role: "ATTENDEE", attendance: "ATTENDED" }];
  const quoted = [evidence({ source: "$minutes", quote: secondPage, locator: "page=2" })];
  await begun.apply(
    meeting({ as: "before", slug: "kabla", date: "2016-05-02", participations: there }),
    meeting({ as: "since", slug: "tangu", date: "2018-01-05", participations: there, evidence: quoted }),
    meeting({
      ...{ as: "spoken", slug: "spoken-for", date: "2018" },
      participations: [{ actor: "$kenji", role: "ATTENDEE", attendance: "ATTENDED", representing: "$union" }],
    }),
  );
  await begun.apply(
    attachedEvidence({ subject: "$governor", source: "$register", quote: rowTwo.join(" "), locator: "row=2" }),
  );
});

/** The names of the records that a list finds, as the story calls them. */
async function found(list: string, args: string, names: readonly string[]): Promise<string[]> {
  const data = await dataOf(server, `{ list: ${list}(${args}) { totalCount nodes { id } } }`);
  const ids = (data.list.nodes as { id: string }[]).map(({ id }) => id);
  expect(data.list.totalCount).toBe(ids.length);
  const known = new Map(names.map((name) => [recorder.id(name), name]));
  return ids.map((id) => known.get(id) ?? id).sort();
}

const roles = (where: string, more = "") =>
  found("roles", `involving: ${where} ${more}`, ["first", "second", "county", "adviser"]);
const meetings = (where: string, more = "") =>
  found("meetings", `involving: ${where} ${more}`, ["athens", "never", "before", "since", "spoken"]);
const articles = (where: string) =>
  found("sourceArticles", `quotedAbout: ${where}`, ["kept", "minutes", "register", "unread", "report"]);

describe("what involves actors is found by conditions on them", () => {
  test("roles by the person, the body or the office", async () => {
    expect(await roles('{search: "Ελένη"}')).toEqual(["first", "second"]);
    expect(await roles("{kind: [OFFICE]}")).toEqual(["county", "first", "second"]);
    expect(await roles("{kind: [OFFICE]}", 'validAt: "2018-06-01"')).toEqual(["county", "second"]);
    expect(await roles("{kind: [TECH_COMPANY]}")).toEqual(["adviser"]);
    expect(
      await roles('{or: [{jurisdiction: "KE"}, {identifier: {scheme: "lei", value: "5493001KJTIIGC8Y1R12"}}]}'),
    ).toEqual(["adviser", "county"]);
    expect(await roles("{kind: [ASSOCIATION]}")).toEqual([]);
    expect(await roles("{}")).toHaveLength(4);
  });

  test("meetings by whoever was there or was spoken for, and by the posts that those held then", async () => {
    expect(await meetings("{kind: [TECH_COMPANY]}")).toEqual(["athens"]);
    expect(await meetings("{kind: [ORGANISATION]}")).toEqual(["spoken"]);
    expect(await meetings('{search: "Gavana"}')).toEqual(["since"]);
    expect(await meetings('{search: "Wanjiru"}')).toEqual(["before", "since"]);
    // He did not come to Athens.
    expect(await meetings('{search: "佐藤健二"}')).toEqual(["spoken"]);
    expect(await meetings("{kind: [OFFICE, TECH_COMPANY]}", 'heldAfter: "2019-01-01"')).toEqual(["athens"]);
  });

  test("meetings of an actor by the others in them, and statistics of the same", async () => {
    const { actor, meetingStats } = await dataOf(
      server,
      `{ actor(slug: "ministry") { meetings(involving: {kind: [TECH_COMPANY]}) { totalCount } none: meetings(involving: {kind: [COMPANY]}) { totalCount } }
         meetingStats(groupBy: [YEAR], involving: {kind: [PERSON]}) { total } }`,
    );
    expect([actor.meetings.totalCount, actor.none.totalCount]).toEqual([1, 0]);
    expect(meetingStats.total).toBe(4);
  });

  test("articles that are quoted about them, their roles and their meetings", async () => {
    expect(await articles("{kind: [GOVERNMENT_BODY]}")).toEqual(["kept", "report"]);
    expect(await articles('{search: "Wanjiru"}')).toEqual(["minutes", "register", "report"]);
    expect(await articles('{search: "Gavana"}')).toEqual(["minutes", "register"]);
    // Of what the company promised there is a quote, but that is not about the company.
    expect(await articles("{kind: [TECH_COMPANY]}")).toEqual(["kept", "report"]);
    expect(await articles("{kind: [ORGANISATION]}")).toEqual(["report"]);
  });

  test("at an earlier revision as it was then", async () => {
    expect(await found("roles", "involving: {kind: [TECH_COMPANY]}, atRevision: 2", ["adviser"])).toEqual(["adviser"]);
    expect(await found("meetings", "involving: {kind: [TECH_COMPANY]}, atRevision: 2", ["athens"])).toEqual(["athens"]);
    expect(await found("sourceArticles", 'quotedAbout: {search: "Gavana"}, atRevision: 2', ["register"])).toEqual([
      "register",
    ]);
  });

  test("and what is wrong with them is said by its name", async () => {
    const nested = Array.from({ length: 6 }).reduce<string>((inner) => `{and: [${inner}]}`, "{kind: [PERSON]}");
    for (const [list, argument] of [
      ["roles", "involving"],
      ["meetings", "involving"],
      ["sourceArticles", "quotedAbout"],
    ] as const) {
      const deep = await server.ask(`{ ${list}(${argument}: ${nested}) { nodes { id } } }`);
      expect(deep.errors?.[0]).toMatchObject({
        message: expect.stringMatching(new RegExp(`${list}\\.${argument}\\.and.* nested more than 5 levels`)) as string,
        extensions: { code: "BAD_USER_INPUT" },
      });
      const long = await server.ask(`{ ${list}(${argument}: {search: "${"ж".repeat(201)}"}) { nodes { id } } }`);
      expect(long.errors?.[0]?.message).toMatch(new RegExp(`${list}\\.${argument}\\.search: has 201 characters`));
    }
  });
});

/** As many as are looked for in each meeting, and the same in two halves of which each is few. */
describe("meetings of more than a hundred actors", () => {
  const { server: other } = onEmptyRecord(async ({ recorder: begun }) => {
    const numbers = Array.from({ length: 130 }, (_, at) => at);
    const names = (at: number) => `ቴሌኮም ${at}`;
    await begun.apply(
      ...numbers.map((at) =>
        company({ as: `c${at}`, name: names(at), slug: `c-${at}`, jurisdiction: at % 2 ? "ET" : "ER" }),
      ),
      ...numbers.map((at) => person({ as: `p${at}`, name: `ተወካይ ${at}`, slug: `p-${at}` })),
    );
    await begun.apply(
      // In every fifth company, and until 2015.
      ...numbers
        .filter((at) => at % 5 === 0)
        .map((at) => role({ person: `$p${at}`, organisation: `$c${at}`, from: "2010", to: "2015" })),
      ...numbers.map((at) =>
        meeting({
          ...{ slug: `m-${at}`, date: `${2010 + (at % 10)}-06-0${1 + (at % 9)}` },
          participations: [
            { actor: `$p${at}`, role: "ATTENDEE", attendance: at % 7 === 0 ? "ABSENT" : "ATTENDED" },
            ...(at % 3 === 0 ? [{ actor: `$c${(at + 1) % 130}`, role: "ATTENDEE", attendance: "INVITED" }] : []),
            ...(at % 11 === 0
              ? [{ actor: `$p${(at + 2) % 130}`, representing: `$c${at}`, role: "ATTENDEE", attendance: "ATTENDED" }]
              : []),
          ],
        }),
      ),
    );
  });

  const slugs = async (involving: string): Promise<string[]> => {
    const found: string[] = [];
    for (let after = ""; ;) {
      const { meetings: page } = await dataOf(
        other,
        `{ meetings(involving: ${involving}, first: 40 ${after}) { nodes { slug } pageInfo { hasNextPage endCursor } } }`,
      );
      found.push(...page.nodes.map(({ slug }: { slug: string }) => slug));
      if (!page.pageInfo.hasNextPage) return found.sort();
      after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
    }
  };

  test("are the same, however many the actors are", async () => {
    const [all, one, another] = [
      await slugs("{kind: [COMPANY]}"),
      await slugs('{kind: [COMPANY], jurisdiction: "ET"}'),
      await slugs('{kind: [COMPANY], jurisdiction: "ER"}'),
    ];
    expect(all).toEqual([...new Set([...one, ...another])].sort());
    const isFound = (at: number): boolean => {
      const came = at % 7 !== 0;
      const heldThen = came && at % 5 === 0 && at % 10 <= 5;
      // Who spoke for the company held a role in another one.
      const speaker = (at + 2) % 130;
      const speakerHeld = at % 11 === 0 && speaker % 5 === 0 && at % 10 <= 5;
      return at % 3 === 0 || at % 11 === 0 || heldThen || speakerHeld;
    };
    const expected = Array.from({ length: 130 }, (_, at) => at).filter(isFound);
    expect(all).toEqual(expected.map((at) => `m-${at}`).sort());
  });
});
