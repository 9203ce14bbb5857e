import { onServer, startTestServer, type Answer, type TestServer } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

/** Read sources, three times over: heavy by its price. With a `where`, even an empty one, nothing is taken from what is kept. */
const counts = (n: number) => `s${n}: commitmentStats(groupBy: [PUBLISHER], where: {}) { total }`;
const heavy = `{ ${[1, 2, 3].map(counts).join(" ")} }`;
const light = `{ commitment(slug: "code-of-good-conduct") { slug title } }`;
let asked = 0;
/** Another document each time: an answer that is sent again costs little, and needs no table. */
const another = (query: string): string => `query Nr${++asked} ${query}`;
const answered = { s1: { total: expect.any(Number) }, s2: expect.anything(), s3: expect.anything() };

interface Came extends Answer {
  status: number;
  retryAfter: string | null;
}

describe("what is heavy waits for what is heavy", () => {
  const server = onServer("seeded", { trustedProxies: "loopback", lanes: { light: 2, heavy: 2 } });
  const holder = beforeTests(() => server.database.connectAsOwner());
  beforeEach(() => holder.query("begin; lock table source_article in access exclusive mode"));
  afterEach(() => holder.query("rollback"));

  async function ask(query: string, address: string): Promise<Came> {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", "x-forwarded-for": address },
      body: JSON.stringify({ query: another(query) }),
    });
    const { status, headers } = response;
    return { ...((await response.json()) as Answer), status, retryAfter: headers.get("retry-after") };
  }

  /** So many statements wait for the lock. */
  async function held(count: number): Promise<void> {
    const waiting = `select count(*)::int as count from pg_locks where not granted and relation = 'source_article'::regclass`;
    for (;;) {
      const { rows } = await holder.query<{ count: number }>(waiting);
      if (rows[0]?.count === count) return;
    }
  }

  it("and light reads pass while all heavy connections are held", async () => {
    const stuck = [ask(heavy, "192.0.2.1"), ask(heavy, "192.0.2.2")];
    await held(2);

    const others = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(light, `198.51.100.${n % 4}`)));

    const promise = { slug: "code-of-good-conduct", title: expect.any(String) };
    expect(others.map(({ data }) => data)).toEqual(Array(20).fill({ commitment: promise }));
    await holder.query("rollback");
    expect((await Promise.all(stuck)).map(({ data }) => data)).toEqual([answered, answered]);
  });

  it("not longer than it is worth: then it is told when to come back", async () => {
    const stuck = [ask(heavy, "192.0.2.1"), ask(heavy, "192.0.2.2")];
    await held(2);

    const late = await ask(heavy, "192.0.2.3");

    expect(late).toMatchObject({
      retryAfter: "5",
      errors: expect.arrayContaining([
        expect.objectContaining({
          message: "Too many heavy operations are under way. Light ones are answered. Try again in 5 seconds.",
          extensions: { code: "SERVICE_UNAVAILABLE", retryAfterSeconds: 5 },
        }),
      ]),
    });
    await holder.query("rollback");
    await Promise.all(stuck);
  });

  it("and one address has neither all the connections nor all the places in the line", async () => {
    const greedy = Array.from({ length: 20 }, () => ask(heavy, "192.0.2.1"));
    await held(1);

    const other = ask(heavy, "192.0.2.2");
    await held(2);
    await holder.query("rollback");

    expect((await other).data).toEqual(answered);
    const came = await Promise.all(greedy);
    // One was under way and twelve waited, as long as they may.
    const refused = came.filter(({ errors }) => errors?.[0]?.extensions["code"] === "RATE_LIMITED");
    expect(refused).toHaveLength(7);
    expect(refused[0]?.errors?.[0]?.message).toBe(
      "Too many of your heavy operations wait already; light ones are still answered. Try again in 5 seconds.",
    );
  });
});

describe("points", () => {
  let server: TestServer;
  const limits = { perAddress: 0, perToken: 0 };
  const start = async (points: object): Promise<void> => {
    server = await startTestServer("seeded", { rateLimits: { ...limits, ...points } });
  };
  afterEach(() => server.stop());

  it("are counted, told, and used up; then there is an allowance for light reads", async () => {
    await start({ pointsPerAddress: 3000 });
    const send = () =>
      fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: another(heavy) }),
      });
    const first = await send();
    const { extensions } = (await first.json()) as Answer;
    const { requested } = extensions["cost"] as { requested: number };
    expect(extensions["cost"]).toEqual({ requested, limit: 200_000 });
    expect(Number(first.headers.get("ratelimit-reset"))).toBeGreaterThan(50);
    const remaining = async () => Number((await send()).headers.get("ratelimit-remaining"));
    for (let left = await remaining(); left >= requested + 1;) left = await remaining();

    const response = await send();

    expect(response.status).toBe(429);
    const seconds = Number(response.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(50);
    const { errors } = (await response.json()) as Answer;
    expect(errors).toEqual([
      {
        message: expect.stringMatching(
          /^This costs \d+ points, and \d+ of 3,000 are left in this minute. Ask for less .+ Try again in \d+ seconds\.$/,
        ),
        extensions: { code: "RATE_LIMITED", retryAfterSeconds: seconds },
      },
    ]);
    expect((await server.ask(light)).data).toEqual({ commitment: expect.anything() });
  });

  it("of a token count the operations of change sets, dry runs as well, and the bytes of bodies", async () => {
    await start({ pointsPerToken: 350 });
    const editor = await server.signIn({ role: "REVIEWER" });
    const submit = `mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) { errors { code } } }`;
    const operations = ["Nairobi", "Kampala", "Kigali"].map((name) => ({
      recordTechCompany: { name, slug: name.toLowerCase(), confirmedDistinct: true },
    }));
    const send = (dryRun: boolean) => editor.ask(submit, { input: { summary: "Three of them.", operations, dryRun } });

    expect((await send(true)).data).toEqual({ submitChangeSet: { errors: [] } });
    expect((await send(true)).data).toEqual({ submitChangeSet: { errors: [] } });
    expect((await send(false)).errors?.[0]?.extensions["code"]).toBe("RATE_LIMITED");

    // Those of a big body ten times as much: it is read in pieces.
    const long = await editor.ask("{ __typename }", { padding: "x".repeat(800_000) });
    expect(long.errors?.[0]?.message).toMatch(/^This costs 8,001 points, and \d+ of 350 are left/);
  });

  it("of a reviewer count what a change set that waits would do, each time it is tried out", async () => {
    await start({ pointsPerToken: 500 });
    const author = await server.signIn({ role: "CONTRIBUTOR" });
    const reviewer = await server.signIn({ role: "REVIEWER" });
    const operations = ["Gaborone", "Maseru", "Mbabane", "Windhoek"].map((name) => ({
      recordTechCompany: { name, slug: name.toLowerCase(), confirmedDistinct: true },
    }));
    const submit = `mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) { changeSet { id } } }`;
    const { data } = await author.ask(submit, { input: { summary: "Four of them.", operations } });
    const tried = () =>
      reviewer.ask("query ($id: ID!) { changeSet(id: $id) { problems { code } } }", {
        id: data?.submitChangeSet.changeSet.id,
      });

    expect((await tried()).data).toEqual({ changeSet: { problems: [] } });
    expect((await tried()).data).toEqual({ changeSet: { problems: [] } });
    expect((await tried()).errors?.[0]?.extensions["code"]).toBe("RATE_LIMITED");
  });
});
