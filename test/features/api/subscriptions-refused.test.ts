import WebSocket from "ws";
import { recordCable } from "../../support/cable";
import { onEmptyRecord } from "../../support/empty-record";
import { startTestServer } from "../../support/server";
import { channels, eventAddress, refusalOf, subscribe } from "../../support/subscribing";

const { server, recorder } = onEmptyRecord(({ recorder: begun }) => recordCable(begun));
const changed = (args: string): string => `subscription { changed(${args}) { revision } }`;

describe.each<[title: string, query: () => string, message: string | RegExp]>([
  [
    "a revision that is to come",
    () => changed("afterRevision: 4711"),
    "changed.afterRevision: revision 4711 does not exist yet; the latest is 2",
  ],
  [
    "a revision below nothing",
    () => changed("afterRevision: -1"),
    "changed.afterRevision: -1 is not a revision: give 1 or more, or 0 for all of them",
  ],
  [
    "what is no id",
    () => changed('about: ["the ministry"]'),
    'changed.about: "the ministry" is not the id of a record',
  ],
  [
    "an id that no record has",
    () => changed(`about: ["${recorder.id("cable")}", "actor_00000000-0000-4000-8000-000000000000"]`),
    'changed.about: "actor_00000000-0000-4000-8000-000000000000" names no record here',
  ],
  [
    "a slug that no record has",
    () => changed('about: ["topic_no-such-topic"]'),
    'changed.about: "topic_no-such-topic" names no record here',
  ],
  [
    "a part of a record",
    () => changed(`about: ["${recorder.id("builder")}"]`),
    /^changed\.about: "party_.+" is a part of another record: give the id of that record$/,
  ],
  [
    "what is no jurisdiction",
    () => changed('jurisdiction: ["Kazakhstan"]'),
    /^changed\.jurisdiction: "Kazakhstan" is no jurisdiction: write /,
  ],
  ["a kind of change that there is not", () => changed("change: [FORGOTTEN]"), /FORGOTTEN/],
  [
    "101 records",
    () => changed(`about: [${Array(101).fill('"topic_x"').join()}]`),
    "changed.about: has 101 values; at most 100 are allowed",
  ],
  [
    "fields that there are not",
    () => "subscription { changed { colour } }",
    'Cannot query field "colour" on type "ChangedRevision".',
  ],
  [
    "two things at once",
    () => "subscription { a: changed { revision } b: changed { revision } }",
    "Anonymous Subscription must select only one top level field.",
  ],
  ["nothing at all", () => "subscription { changed @skip(if: true) { revision } }", /skip/],
  [
    "what is no subscription",
    () => "{ revision { number } }",
    "query: is no subscription: send it by POST, with `Accept: application/json`",
  ],
  ["what is no GraphQL", () => "subscription {", /^Syntax Error/],
  [
    "more than one operation may read",
    () =>
      "subscription { changed { changes(first: 100) { nodes { changeSet { changes(first: 100) { nodes { changeSet { changes(first: 100) { nodes { id } } } } } } } } } }",
    /^The query asks for too much: /,
  ],
])("a subscription that asks for %s", (_, query, message) => {
  it.each(channels)("is refused over %s", async (channel) => {
    const refusal = await refusalOf(subscribe(server.url, channel, query()));
    const [{ message: told, extensions }] = (Array.isArray(refusal) ? refusal : [refusal]) as [
      { message: string; extensions?: { code: string } },
    ];
    if (channel === "a WebSocket") {
      expect(told).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
      expect(["BAD_USER_INPUT", "QUERY_TOO_COMPLEX"]).toContain(extensions?.code);
    } else expect(told).toContain("400");
  });
});

describe("a subscription as a request", () => {
  const asEvents = { accept: "text/event-stream" };
  const bodyOf = async (response: Response) => [
    response.status,
    ((await response.json()) as { errors: [{ message: string }] }).errors[0].message,
  ];

  it("says as JSON what is wrong with it", async () => {
    const response = await fetch(eventAddress(server.url, changed("afterRevision: 9")), { headers: asEvents });
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await bodyOf(response)).toEqual([
      400,
      "changed.afterRevision: revision 9 does not exist yet; the latest is 2",
    ]);
  });

  it.each(["soon", "-1", "1.5", "99"])("is refused if it comes back after the event %s", async (id) => {
    const response = await fetch(eventAddress(server.url, changed("afterRevision: 0")), {
      headers: { ...asEvents, "last-event-id": id },
    });
    const told =
      id === "99"
        ? "revision 99 does not exist yet; the latest is 2"
        : `"${id}" is not a revision: send the \`id\` of the last event, a whole number`;
    expect(await bodyOf(response)).toEqual([400, `last-event-id: ${told}`]);
  });

  it.each<[title: string, body: object, told: string]>([
    ["no query", {}, "query: has to be the text of a subscription"],
    [
      "a name that is none",
      { query: changed("afterRevision: 0"), operationName: 1 },
      "operationName: has to be a text",
    ],
    [
      "variables that are none",
      { query: changed("afterRevision: 0"), variables: [] },
      "variables: have to be an object, in an address as JSON",
    ],
    [
      "a variable of another type",
      {
        query: "subscription ($after: Int) { changed(afterRevision: $after) { revision } }",
        variables: { after: "x" },
      },
      '$after: Variable "$after" got invalid value "x"; Int cannot represent non-integer value: "x"',
    ],
  ])("is refused with %s", async (_, body, told) => {
    const headers = { ...asEvents, "content-type": "application/json" };
    expect(
      await bodyOf(await fetch(`${server.url}/graphql`, { method: "POST", headers, body: JSON.stringify(body) })),
    ).toEqual([400, told]);
  });

  it("that wants one answer is told where subscriptions are served", async () => {
    const { data, errors } = await server.ask(changed("afterRevision: 0"));
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message:
          "query: is a subscription: send it with `Accept: text/event-stream` (server-sent events), or over a WebSocket at this address (graphql-transport-ws)",
        extensions: { code: "BAD_USER_INPUT", argument: "query" },
      },
    ]);
  });
});

describe("a WebSocket", () => {
  const address = (url: string): string => `${url.replace(/^http/, "ws")}/graphql`;
  const opened = async (url: string, headers: Record<string, string>): Promise<number | undefined> => {
    const socket = new WebSocket(address(url), "graphql-transport-ws", { headers });
    socket.on("error", () => undefined);
    const status = await new Promise<number | undefined>((resolve) => {
      socket.once("open", () => resolve(101));
      socket.once("unexpected-response", (_, { statusCode }) => resolve(statusCode));
    });
    socket.terminate();
    return status;
  };
  const closedWith = async (socket: WebSocket): Promise<unknown> =>
    new Promise((resolve) => socket.on("error", () => undefined).once("close", resolve));

  it("is refused with a token that is not good", async () => {
    const { token } = await server.signIn();
    expect(await opened(server.url, { authorization: `Bearer ${token}` })).toBe(101);
    expect(await opened(server.url, { authorization: `Bearer ${token}x` })).toBe(401);
  });

  it("is closed with another protocol, and with a message that is none, or is too long", async () => {
    expect(await closedWith(new WebSocket(address(server.url), "graphql-ws"))).toBe(1006);
    for (const [message, code] of [
      ["{}", 4400],
      ["x".repeat(200_000), 1009],
    ] as const) {
      const socket = new WebSocket(address(server.url), "graphql-transport-ws");
      socket.once("open", () => socket.send(message));
      expect(await closedWith(socket)).toBe(code);
    }
  });

  it("of a page is opened for the sites that may read", async () => {
    const other = { origin: "https://news.example" };
    expect(await opened(server.url, other)).toBe(101);
    const own = await startTestServer("empty", {
      crossOrigins: { anyMayRead: false, listed: ["https://editor.example"] },
    });
    try {
      expect(await opened(own.url, other)).toBe(403);
      expect(await opened(own.url, { origin: "null" })).toBe(403);
      expect(await opened(own.url, { origin: "https://editor.example" })).toBe(101);
      expect(await opened(own.url, { origin: own.url })).toBe(101);
      expect(await opened(own.url, {})).toBe(101);
    } finally {
      await own.stop();
    }
  });
});
