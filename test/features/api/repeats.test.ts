import { createHash } from "node:crypto";
import { got, posted, twice } from "../../support/asked.twice";
import { beforeTests } from "../../support/before-tests";
import { mutate, submit, written } from "../../support/contribute";
import * as make from "../../support/factories";
import { startRecorder, type Recorder } from "../../support/recorder";
import { dataOf, serverOn, startTestServer, type TestServer } from "../../support/server";
import { soonerOrLater } from "../../support/sooner.or.later";

const list =
  "{ meetings(first: 50) { totalCount nodes { id title date { value } participations { actor { name } } } } }";

/** Two servers on one record, as two processes would be: neither knows of the other. */
describe("an answer is sent again as long as nothing was written", () => {
  const here = beforeTests(
    () => startTestServer("empty"),
    (server) => server.stop(),
  );
  const there = beforeTests(
    () => serverOn(here.database),
    (server) => server.app.close(),
  );
  const recorder = beforeTests<Recorder>(() => startRecorder(here.database.app));
  const yuki = beforeTests(() => here.signIn({ name: "雪", role: "ADMIN" }));
  const record = (title: string) =>
    recorder.apply(
      make.meeting({
        as: title,
        title,
        slug: `meeting-${createHash("md5").update(title).digest("hex")}`,
        date: "2019-05-07",
        evidence: [make.evidence({ source: "$report" })],
      }),
    );

  it("to the last byte, whether it is asked in the address or in the body", async () => {
    await record("会談");
    const [first, again] = await twice(() => posted(here, { query: list }));
    expect(JSON.parse(first)).toMatchObject({ data: { meetings: { totalCount: 1, nodes: [{ title: "会談" }] } } });
    expect(again).toBe(first);
    const [one, other] = await twice(async (time) =>
      time === 0 ? posted(here, { query: list }) : (await got(here, { query: list })).text,
    );
    expect(other).toBe(one);
    expect((await got(here, { query: list, variables: "{}", operationName: "" })).status).toBe(200);
  });

  it("and to nobody once something was written, through this server or another one", async () => {
    for (const server of [here, here, there, there]) await posted(server, { query: list });
    for (const title of ["ヘルシンキ", "Täällä"]) {
      const { errors } = await submit(
        {
          ...yuki,
          ask: title === "Täällä" ? yuki.ask : (query, variables) => askAs(there, yuki.token, query, variables),
        },
        [written(make.meeting({ title, date: "2020", evidence: [make.evidence({ source: recorder.id("report") })] }))],
      );
      expect(errors).toEqual([]);
      for (const server of [here, there]) expect(await posted(server, { query: list })).toContain(title);
    }
  });

  it("nor once something was redacted, which is no new revision", async () => {
    await record("Ann Onyme had lunch");
    for (const server of [here, there]) await posted(server, { query: list });
    const before = await posted(here, { query: list });
    expect(before).toContain("Onyme");
    const { errors } = await mutate(
      yuki,
      "redactRevision",
      {
        record: recorder.id("Ann Onyme had lunch"),
        version: 1,
        fields: ["title", "slug"],
        reason: "A private name.",
      },
      "errors { message }",
    );
    expect(errors).toEqual([]);
    expect(await posted(here, { query: list })).not.toContain("Onyme");
    expect(await posted(there, { query: list })).not.toContain("Onyme");
  });

  it("not to somebody with a token, who may see more", async () => {
    const ben = await here.signIn({ name: "Ben", role: "CONTRIBUTOR" });
    const waiting = "{ changeSets(status: [PROPOSED]) { totalCount } }";
    expect(await dataOf(here, waiting)).toEqual({ changeSets: { totalCount: 0 } });
    const topic = make.topic();
    await submit(ben, [written(topic)]);
    expect(await dataOf(here, waiting)).toEqual({ changeSets: { totalCount: 0 } });
    expect(await dataOf(yuki, waiting)).toEqual({ changeSets: { totalCount: 1 } });
    expect(await dataOf(here, waiting)).toEqual({ changeSets: { totalCount: 0 } });
  });

  it("not if it was an error", async () => {
    const wrong = { query: "{ meetings(first: 1000) { totalCount nodes { id } } }" };
    const [one, two] = [await posted(here, wrong), await posted(here, wrong)];
    expect(JSON.parse(one)).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
    expect(two).toBe(one);
    const mutation = {
      query: `mutation { retractTopic(input: { topic: "topic_x", expectedVersion: 1, reason: "x" }) { errors { code } } }`,
    };
    for (let times = 0; times < 2; times++)
      expect(JSON.parse(await posted(here, mutation))).toMatchObject({
        errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
      });
    expect((await got(here, mutation)).status).toBe(405);
  });

  it("not to a method that the API does not answer", async () => {
    await twice(() => posted(here, { query: list }));
    const address = `${here.url}/graphql?${new URLSearchParams({ query: list }).toString()}`;
    for (const method of ["PUT", "DELETE", "HEAD"])
      expect([method, (await fetch(address, { method })).status]).toEqual([method, 405]);
  });

  it("apart by variables, name of the operation and media type", async () => {
    const query = `query A($n: Int!) { meetings(first: $n) { nodes { id } } } query B($n: Int!) { meetings(first: $n) { totalCount } }`;
    const answers = await Promise.all(
      [
        { operationName: "A", variables: { n: 1 } },
        { operationName: "A", variables: { n: 2 } },
        { operationName: "B", variables: { n: 1 } },
      ].map((asked) => posted(here, { query, ...asked })),
    );
    expect(new Set(answers).size).toBe(3);
    const asked = { query, operationName: "B", variables: { n: 1 } };
    const [kept, again] = await twice(() => posted(here, asked));
    expect(again).toBe(kept);
    const other = { accept: "application/graphql-response+json" };
    const response = await got(here, { query, operationName: "B", variables: '{"n":1}' }, other);
    expect(response.headers.get("content-type")).toBe("application/graphql-response+json; charset=utf-8");
    expect(await posted(here, { ...asked, variables: '{"n":1}' })).toContain("errors");
  });

  it("compressed as the client takes it", async () => {
    for (let n = 0; n < 10; n++) await record(`Συνάντηση ${n}`);
    for (const encoding of ["gzip", "br"]) {
      const accepts = (encodings: string) => got(here, { query: list }, { "accept-encoding": encodings });
      const [plain, packed] = await twice(
        (time) => accepts(time === 0 ? "identity" : encoding),
        ({ text }) => text,
      );
      expect(packed.text).toBe(plain.text);
      expect(packed.headers.get("content-encoding")).toBe(encoding);
      expect(packed.headers.get("vary")).toMatch(/accept-encoding/);
    }
  });

  it("so that no answer is older than what was acknowledged before it was asked for, on any server, while both write", async () => {
    const titles = new Map<number, string>();
    let acknowledged = await record("第0回");
    let writes = 0;
    const isDone = () => writes >= 40;
    const write = async (server: TestServer): Promise<void> => {
      for (; !isDone();) {
        const title = `第${++writes}回`;
        const edit = make.meeting({
          title,
          date: "2031-01-01",
          evidence: [make.evidence({ source: recorder.id("report") })],
        });
        const came = await submit({ ask: (query, variables) => askAs(server, yuki.token, query, variables) }, [
          written(edit),
        ]);
        const revision = Number(came.changeSet?.revision);
        titles.set(revision, title);
        acknowledged = Math.max(acknowledged, revision);
      }
    };
    const latest = `{ meetings(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { title } } }`;
    const read: { revision: number; title: string; least: number }[] = [];
    const reader = async (server: TestServer): Promise<void> => {
      for (; !isDone();) {
        const least = acknowledged;
        const { data, extensions } = JSON.parse(await posted(server, { query: latest }));
        read.push({ revision: extensions.revision, title: data.meetings.nodes[0].title, least });
      }
    };
    await Promise.all([write(here), write(there), ...[here, there, here, there].map(reader)]);
    expect(read.length).toBeGreaterThan(40);
    expect(read.filter(({ revision, least }) => revision < least)).toEqual([]);
    const known = read.filter(({ revision }) => titles.has(revision));
    expect(known.length).toBeGreaterThan(20);
    expect(known.filter(({ revision, title }) => titles.get(revision) !== title)).toEqual([]);
  });

  describe("with a tag", () => {
    it("and not at all to a client that has it", async () => {
      const tagOf = ({ headers }: Awaited<ReturnType<typeof got>>) => String(headers.get("etag"));
      const [first, again] = await soonerOrLater(
        async () => {
          const one = await got(here, { query: list });
          return [one, await got(here, { query: list }, { "if-none-match": tagOf(one) })] as const;
        },
        ([, { status }]) => status === 304,
      );
      const tag = tagOf(first);
      expect(first.status).toBe(200);
      expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
      expect([again.status, again.text, tagOf(again)]).toEqual([304, "", tag]);

      await record("Something new");
      const after = await got(here, { query: list }, { "if-none-match": tag });
      expect(after.status).toBe(200);
      expect(after.headers.get("etag")).not.toBe(tag);
    });

    it("but no cache keeps what was asked with a token", async () => {
      const { headers } = await got(here, { query: list }, { authorization: `Bearer ${yuki.token}` });
      expect([headers.get("etag"), headers.get("cache-control")]).toEqual([null, "private, no-store"]);
      expect((await got(here, { query: list })).headers.get("vary")).toMatch(/authorization/);
    });
  });
});

async function askAs(server: TestServer, token: string, query: string, variables?: object) {
  return JSON.parse(await posted(server, { query, variables }, { authorization: `Bearer ${token}` }));
}
