import { asking, recordCable } from "../../support/cable";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf, type Answer } from "../../support/server";
import { channels, subscribe } from "../../support/subscribing";

const { server, recorder } = onEmptyRecord(({ recorder: begun }) => recordCable(begun));

const selection = `revision appliedAt changeSet { summary } changes(first: 100) {
  totalCount nodes { revision change recordId recordType version record { ... on Actor { name } ... on Commitment { title } } changes { field after } }
}`;
const takes = "$after: Int, $about: [ID!], $jurisdiction: [String!], $change: [ChangeKind!], $types: [TrackedType!]";
const passes = "about: $about, jurisdiction: $jurisdiction, change: $change, types: $types";
const changed = `subscription (${takes}) { changed(afterRevision: $after, ${passes}) { ${selection} } }`;

const revisionsOf = (events: readonly Answer[]): number[] => events.map(({ data }) => data.changed.revision as number);
const headNow = async (): Promise<number> =>
  (await dataOf(server, "{ revision { number } }")).revision.number as number;

describe.each(channels)("over %s", (channel) => {
  const follow = (variables: Record<string, unknown> = {}) => subscribe(server.url, channel, changed, variables);

  it("a subscriber hears of every revision from now on, and what it did", async () => {
    const subscriber = follow();
    const first = subscriber.next();
    // It begins where the record is when the server has read its question.
    const written: number[] = [];
    const heard: Answer[] = [];
    void first.then((event) => heard.push(event));
    while (heard.length === 0)
      written.push(
        await recorder.apply(
          make.governmentBody({ name: `Порт ${channel} ${written.length}`, confirmedDistinct: true }),
        ),
      );
    const begun = revisionsOf([await first])[0] ?? 0;
    const last = await recorder.apply(make.techCompany({ as: `Tenge ${channel}`, name: `Теңге ${channel}` }));
    const others = await subscriber.take(last - begun);
    await subscriber.leave();

    expect(written).toContain(begun);
    expect(revisionsOf(others)).toEqual(Array.from({ length: last - begun }, (_, at) => begun + 1 + at));
    expect(others.at(-1)).toEqual({
      data: {
        changed: {
          revision: last,
          appliedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          changeSet: { summary: "A test." },
          changes: {
            totalCount: 1,
            nodes: [
              {
                revision: last,
                change: "CREATED",
                recordId: recorder.id(`Tenge ${channel}`),
                recordType: "ACTOR",
                version: 1,
                record: { name: `Теңге ${channel}` },
                changes: expect.arrayContaining([{ field: "name", after: `Теңге ${channel}` }]),
              },
            ],
          },
        },
      },
      extensions: { cost: { requested: expect.any(Number), limit: 200_000 }, revision: last },
    });
  });

  it("a subscriber goes on after the revision that it names, and gets each event as others got it", async () => {
    const before = follow({ after: 0 });
    const head = await headNow();
    const all = await before.take(head);
    await before.leave();
    expect(revisionsOf(all)).toEqual(Array.from({ length: head }, (_, at) => at + 1));

    const tenge = make.techCompany({ as: `named ${channel}`, name: `Tengri ${channel}` });
    const created = await recorder.apply(tenge);
    const correction = { actor: `$named ${channel}`, expectedVersion: 1, name: `Tengri Kz ${channel}` };
    const corrected = await recorder.apply(make.correction("Actor", correction));
    const again = follow({ after: 0 });
    expect((await again.take(head)).map(({ data }) => data)).toEqual(all.map(({ data }) => data));
    const [first, second] = (await again.take(2)).map(({ data }) => data.changed);
    await again.leave();

    expect([first, second]).toMatchObject([
      { revision: created, changes: { nodes: [{ change: "CREATED", record: { name: `Tengri ${channel}` } }] } },
      { revision: corrected, changes: { nodes: [{ change: "CORRECTED", record: { name: `Tengri Kz ${channel}` } }] } },
    ]);
  });

  it.each<[title: string, filter: () => Record<string, unknown>]>([
    ["about one record", () => ({ about: [recorder.id("cable")] })],
    ["about one of several", () => ({ about: [recorder.id("kaspi"), recorder.id("bystander")] })],
    ["about a record by its slug", () => ({ about: ["actor_kaspi"] })],
    ["in a country", () => ({ jurisdiction: ["KZ"] })],
    ["in a part of another one", () => ({ jurisdiction: ["PE", "KZ-75"] })],
    ["of a kind", () => ({ change: ["CORRECTED", "RETRACTED"] })],
    ["of records of a kind", () => ({ types: ["MEETING", "TOPIC"] })],
    [
      "of all of these at once",
      () => ({ about: [recorder.id("kaspi")], jurisdiction: ["KZ"], change: ["CREATED"], types: ["FOLLOW_UP"] }),
    ],
  ])("a subscriber who wants only changes %s gets what the feed has of them", async (_, filter) => {
    const from = await headNow();
    const version = (await dataOf(server, `{ commitment(id: "${recorder.id("cable")}") { version } }`)).commitment
      .version as number;
    await recorder.apply(make.followUp({ as: `visit ${from}`, commitment: "$cable" }));
    await recorder.apply(make.followUp({ commitment: "$other" }));
    await recorder.apply(
      make.correction("Commitment", { commitment: "$cable", expectedVersion: version, title: `Кабель ${from}` }),
    );
    await recorder.apply(make.meeting({ title: `Кездесу ${from}` }));
    await recorder.apply(make.retraction("FollowUp", { followUp: `$visit ${from}`, expectedVersion: 1 }));
    const asked = filter();
    const { changes } = await dataOf(
      server,
      `query (${takes}) { changes(first: 100, afterRevision: $after, ${passes}) { nodes { revision recordId change } } }`,
      { ...asked, after: from },
    );
    const expected = changes.nodes as { revision: number; recordId: string; change: string }[];
    const revisions = [...new Set(expected.map(({ revision }) => revision))];

    const subscriber = follow({ ...asked, after: from });
    const events = await subscriber.take(revisions.length);
    await subscriber.leave();

    expect(revisions.length).toBeGreaterThan(0);
    expect(revisionsOf(events)).toEqual(revisions);
    const told = events.flatMap(({ data }) => data.changed.changes.nodes as typeof expected);
    expect(told.map(({ revision, recordId, change }) => ({ revision, recordId, change }))).toEqual(expected);
  });

  it("what passes no filter is not told, and what passes after it is", async () => {
    const subscriber = follow({ about: [recorder.id("other")], after: await headNow() });
    for (let n = 0; n < 5; n++) await recorder.apply(make.followUp({ commitment: "$cable" }));
    const passing = await recorder.apply(make.followUp({ commitment: "$other" }));
    expect(revisionsOf([await subscriber.next()])).toEqual([passing]);
    await subscriber.leave();
  });
});

it("a revision with more changes than an event has is read to its end with the feed", async () => {
  const { asked } = asking(server, recorder);
  const edits = Array.from({ length: 60 }, (_, n) => make.governmentBody({ name: `Әкімдік ${n}`, jurisdiction: "KZ" }));
  const revision = await recorder.apply(...edits, make.techCompany({ name: "Una empresa", jurisdiction: "PE" }));
  const query = `subscription { changed(afterRevision: ${revision - 1}, jurisdiction: ["KZ"]) {
    revision changes(first: 7) { nodes { recordId } totalCount pageInfo { hasNextPage endCursor } } } }`;
  const subscriber = subscribe(server.url, "a WebSocket", query);
  const { changes } = (await subscriber.next()).data.changed;
  await subscriber.leave();

  expect(changes).toMatchObject({ totalCount: 60, pageInfo: { hasNextPage: true } });
  const rest = await dataOf(
    server,
    `query ($after: String) { changes(first: 100, after: $after, jurisdiction: ["KZ"], atRevision: ${revision}, afterRevision: ${revision - 1}) { nodes { recordId } } }`,
    { after: changes.pageInfo.endCursor },
  );
  const ids = [...changes.nodes, ...rest.changes.nodes].map(({ recordId }: { recordId: string }) => recordId);
  expect(ids).toEqual(
    (await asked(`jurisdiction: ["KZ"], afterRevision: ${revision - 1}`)).map(({ recordId }) => recordId),
  );
});
