import { MessageType } from "graphql-ws";
import { latestRevision } from "../../../src/database/head.revision";
import { Metrics } from "../../../src/server/metrics/metrics";
import { accepted, mutate, submit } from "../../support/contribute";
import { createDatabase } from "../../support/database";
import { serverOn, type TestServer } from "../../support/server";
import { channels, eventAddress, refusalOf, subscribe, wsClient } from "../../support/subscribing";

let server: TestServer;
let events: Metrics;
beforeEach(async () => {
  const database = await createDatabase("empty");
  events = new Metrics(() => latestRevision(database.app));
  server = await serverOn(database, {
    metrics: events,
    subscriptions: { perClient: 2, inAll: 3 },
    trustedProxies: "loopback",
    rateLimits: { perAddress: 0, perToken: 0, pointsPerAddress: 100_000, pointsPerToken: 0 },
  });
});
afterEach(() => server.stop());

const changed =
  "subscription { changed(afterRevision: 0) { revision changes { nodes { change record { ... on Actor { name } } } } } }";
const record = async (name: string): Promise<void> => {
  const clerk = await server.signIn({ role: "ADMIN" });
  await accepted(submit(clerk, [{ recordGovernmentBody: { name, confirmedDistinct: true } }]));
};
const asked = (address: string) =>
  fetch(eventAddress(server.url, changed), { headers: { accept: "text/event-stream", "x-forwarded-for": address } });

it.each(channels)(
  "a client has so many subscriptions at once over %s, and another one when it leaves one",
  async (channel) => {
    await record("وزارة الصيد");
    const [first, second] = [0, 1].map(() => subscribe(server.url, channel, changed)) as [
      ReturnType<typeof subscribe>,
      ReturnType<typeof subscribe>,
    ];
    await Promise.all([first.next(), second.next()]);
    expect(await refusalOf(subscribe(server.url, channel, changed))).not.toBeNull();
    await first.leave();
    let left = await refusalOf(subscribe(server.url, channel, changed));
    // The server hears a moment later that a client has gone.
    while (left !== null) left = await refusalOf(subscribe(server.url, channel, changed));
    await second.leave();
  },
);

it("an address that has too many is told when to come back, and so is everybody when the process has no place left", async () => {
  const open = [await asked("192.0.2.1"), await asked("192.0.2.1"), await asked("192.0.2.2")];
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200]);
  const [tooMany, full] = [await asked("192.0.2.1"), await asked("192.0.2.3")];
  expect([tooMany.status, tooMany.headers.get("retry-after"), await tooMany.json()]).toEqual([
    429,
    "60",
    {
      errors: [
        {
          message: "At most 2 subscriptions are open at once for one address or token. Try again in 60 seconds.",
          extensions: { code: "RATE_LIMITED", retryAfterSeconds: 60 },
        },
      ],
    },
  ]);
  expect([full.status, full.headers.get("retry-after")]).toEqual([503, "60"]);
  for (const { body } of open) await body?.cancel();
});

it("whoever needs an event first pays for it as for a query, and others with the same question little", async () => {
  await record("هيئة الموانئ");
  let questions = 0;
  const left = async (): Promise<number> => {
    const { headers } = await fetch(
      `${server.url}/graphql?query=${encodeURIComponent(`query Nr${++questions} { revision { number } }`)}`,
      {
        headers: { "x-forwarded-for": "192.0.2.9" },
      },
    );
    return Number(headers.get("ratelimit-remaining"));
  };
  const remaining = [await left(), await left()] as const;
  const ofQuestion = remaining[0] - remaining[1];
  const readOne = async (): Promise<number> => {
    const { body } = await asked("192.0.2.9");
    const reader = body?.getReader();
    let text = "";
    while (!text.includes("\ndata: ") || !text.endsWith("\n\n"))
      text += new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
    return (JSON.parse(/\ndata: (.*)/.exec(text)?.[1] ?? "") as { extensions: { cost: { requested: number } } })
      .extensions.cost.requested;
  };
  const cost = await readOne();
  const afterOne = await left();
  await readOne();
  expect(remaining[1] - afterOne).toBe(2 * cost + ofQuestion);
  expect(afterOne - (await left())).toBe(cost + 3 + ofQuestion);
});

it("a redaction is in every event that is sent after it, of earlier revisions, too", async () => {
  await record("Секретное имя");
  const names = async (): Promise<unknown> => {
    const subscriber = subscribe(server.url, "a WebSocket", changed);
    const { data } = await subscriber.next();
    await subscriber.leave();
    return data.changed.changes.nodes;
  };
  expect(await names()).toEqual([{ change: "CREATED", record: { name: "Секретное имя" } }]);
  const admin = await server.signIn({ role: "ADMIN" });
  const { data } = await server.ask("{ actors { nodes { id } } }");
  const [{ id }] = data.actors.nodes as [{ id: string }];
  const redaction = { record: id, version: 1, fields: ["name", "slug"], reason: "By order of a court." };
  expect((await mutate(admin, "redactRevision", redaction, "errors { message }")).errors).toEqual([]);
  expect(JSON.stringify(await names())).not.toContain("Секретное");
});

it("when the server closes, its clients are told to come back, and it waits for none of them", async () => {
  await record("Մաքսատուն");
  let isTold: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (isTold = resolve));
  const closed = new Promise((resolve) => {
    const client = wsClient(server.url, {}, 0);
    client.on("closed", (event) => resolve((event as { code: number }).code));
    client.subscribe(
      { query: changed },
      { next: () => undefined, error: () => undefined, complete: () => resolve("completed") },
    );
    client.on("message", ({ type }) => type === MessageType.Next && isTold());
  });
  const { body } = await asked("192.0.2.1");
  let text = "";
  for await (const part of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += part;
    // Both have the event now.
    if (text.includes("data: ") && text.endsWith("\n\n")) void told.then(() => server.app.close());
  }
  expect(await closed).toBe(1001);
  expect(text).toMatch(/^retry: 2000\nid: 0\n\nevent: next\nid: 1\ndata: \{.*\}\n\n$/);
});

it("how many there are, and what they get, is measured", async () => {
  await record("Ҡазна");
  await record("Ҡазна 2");
  const subscriber = subscribe(server.url, "a WebSocket", changed);
  await subscriber.take(2);
  const text = await events.registry.metrics();
  await subscriber.leave();
  expect(text).toContain('followthrough_subscriptions{channel="websocket"} 1');
  expect(text).toMatch(/followthrough_subscription_events_total\{channel="websocket"\} [12]/);
});
