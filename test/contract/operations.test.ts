import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse } from "graphql";
import { valuesOf, workedQueries, workedSubscriptions } from "../support/examples";
import { startTestServer, type TestServer } from "../support/server";
import { listenToStatements } from "../support/statements";
import { channels, subscribe } from "../support/subscribing";

const folder = join(__dirname, "../../schema/operations");

describe("every worked example", () => {
  let server: TestServer;
  let heard: ReturnType<typeof listenToStatements>;

  beforeAll(async () => {
    server = await startTestServer();
    heard = listenToStatements();
  });
  afterAll(() => {
    heard.stop();
    return server.stop();
  });

  it.each(workedQueries.map((example) => [example.title, example] as const))(
    "answers in one statement: %s",
    async (_, example) => {
      heard.sent.length = 0;
      const answer = await server.ask(example.query, valuesOf(example));

      expect(answer.errors).toBeUndefined();
      expect(Object.values(answer.data as object)).not.toContain(null);
      expect(heard.sent).toHaveLength(1);
    },
  );

  it.each(
    workedSubscriptions.flatMap((example) => channels.map((channel) => [channel, example.title, example] as const)),
  )("tells over %s what it missed, if it waits for events: %s", async (channel, _, example) => {
    const subscriber = subscribe(server.url, channel, example.query, valuesOf(example));
    const events = await subscriber.take(2);
    await subscriber.leave();

    expect(events.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    const [first, second] = events.map(({ data }) => data.changed.revision as number);
    expect(second).toBeGreaterThan(first ?? Infinity);
  });

  it("is one operation with a name of its own, for the tab of the playground", () => {
    const names = readdirSync(folder)
      .filter((file) => file.endsWith(".graphql"))
      .map((file) => {
        const [first] = parse(readFileSync(join(folder, file), "utf8")).definitions;
        return first?.kind === Kind.OPERATION_DEFINITION ? first.name?.value : undefined;
      });
    expect(names).toHaveLength(workedQueries.length + workedSubscriptions.length);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain(undefined);
  });
});
