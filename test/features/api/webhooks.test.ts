import { recordCable } from "../../support/cable";
import * as make from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { aReceiver } from "../../support/receiver";
import type { Recorder } from "../../support/recorder";
import { startRecorder } from "../../support/recorder";
import { dataOf, onServer, signedIn } from "../../support/server";
import { beforeTests } from "../../support/before-tests";
import { createWebhook, errorsOf, logOf, present, verified } from "../../support/webhooks";

const server = onServer("empty", { webhookDelivery: true, webhookNetworks: "loopback" });
const recorder: Recorder = beforeTests(() => startRecorder(server.database.app));
const receiver = aReceiver();
const aigerim = signedIn(server, { name: "Айгерім" });
beforeAll(() => recordCable(recorder));

const delivered = (id: string, count: number) =>
  logOf(aigerim, id, (log) => log.filter(({ status }) => status === "DELIVERED").length >= count);

describe("a webhook", () => {
  it("tells a receiver, signed, what a new revision changed about a promise, and of nothing else", async () => {
    const { id, secret } = await createWebhook(aigerim, { url: receiver.url, about: [recorder.id("cable")] });

    const elsewhere = await recorder.apply(make.milestone({ commitment: "$other", title: "La mitad" }));
    const revision = await recorder.apply(make.milestone({ as: "half", commitment: "$cable", title: "Жартысы" }));
    const [received] = await receiver.arrived(1);
    await delivered(id, 1);

    const message = verified(secret, present(received));
    expect(message).toEqual({
      type: "record.changed",
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      revision,
      data: {
        changes: {
          nodes: expect.arrayContaining([
            {
              change: "CREATED",
              recordType: "MILESTONE",
              recordId: recorder.id("half"),
              version: 1,
              record: { __typename: "Milestone", title: "Жартысы" },
              partOf: { id: recorder.id("cable") },
              changes: expect.arrayContaining([{ field: "title", before: null, after: "Жартысы" }]),
            },
          ]),
          pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
        },
      },
    });
    expect(present(received).headers).toMatchObject({
      "content-type": "application/json",
      "webhook-id": `msg_${id.replace("webhook_", "")}_${revision}`,
    });
    expect(receiver.received).toHaveLength(1);
    const { webhook } = await dataOf(aigerim, `{ webhook(id: "${id}") { queuedRevision status failingSince } }`);
    expect(webhook).toEqual({ queuedRevision: revision, status: "ENABLED", failingSince: null });
    expect(elsewhere).toBe(revision - 1);
  });
});

const enable = (id: string, enabled: boolean) =>
  dataOf(
    aigerim,
    `mutation { updateWebhook(input: { webhook: "${id}", enabled: ${enabled} }) { errors { message } } }`,
  );

describe("a webhook with a query of its own", () => {
  const query = `query Promises($ids: [ID!]!, $afterRevision: Int!) {
    now: nodes(ids: $ids) { ...Words }
    before: nodes(ids: $ids, atRevision: $afterRevision) { ...Words }
    ...Number
  }
  fragment Words on Node { __typename id ... on Commitment { milestones { nodes { title } } } }
  fragment Number on Query { revision { number } }`;

  it("is told its answer at the revision of the delivery, also if the record has gone on since", async () => {
    const { id, secret } = await createWebhook(aigerim, { url: receiver.url, about: [recorder.id("cable")], query });
    await enable(id, false);
    const first = await recorder.apply(make.milestone({ commitment: "$cable", title: "Бірінші мектеп", position: 2 }));
    await recorder.apply(make.milestone({ commitment: "$cable", title: "Соңғы мектеп", position: 3 }));

    await enable(id, true);
    await delivered(id, 2);

    const told = receiver.received
      .filter(({ headers }) => headers["webhook-id"] === `msg_${id.replace("webhook_", "")}_${first}`)
      .map((each) => verified(secret, each));
    const as = (...titles: string[]) => [
      {
        __typename: "Commitment",
        id: recorder.id("cable"),
        milestones: { nodes: titles.map((title) => ({ title })) },
      },
    ];
    expect(told).toMatchObject([
      {
        revision: first,
        data: { now: as("Жартысы", "Бірінші мектеп"), before: as("Жартысы"), revision: { number: first } },
      },
    ]);
  });

  it("is told what everybody may read, not what its owner may", async () => {
    const asked =
      "query ($revision: Int!) { viewer { permissions contributor { name } } revision(atRevision: $revision) { number } }";
    const { id } = await createWebhook(aigerim, { url: receiver.url, about: [recorder.id("other")], query: asked });

    await recorder.apply(make.milestone({ commitment: "$other", title: "Dos tercios", position: 2 }));
    await delivered(id, 1);

    expect(receiver.received.at(-1)?.json.data.viewer).toEqual({ permissions: ["READ"], contributor: null });
  });

  it.each([
    ["{ nothing }", 'Cannot query field "nothing" on type "Query".'],
    ["{ commitments { nodes { id }", "Syntax Error: Expected Name, found <EOF>."],
    ['mutation { deleteWebhook(input: { webhook: "x" }) { errors { code } } }', "query: give one query"],
    ["query A { __typename } query B { __typename }", "query: give one query"],
    [
      "query ($name: String!) { commitment(slug: $name) { id } }",
      '$name: Variable "$name" of required type "String!" was not provided.',
    ],
    ['{ commitment(id: "meeting_1") { id } }', expect.stringContaining('"meeting_1" is not the id of a commitment')],
    [
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Actor { commitments(first: 100) { nodes { id title parties { id } } } } } }",
      expect.stringMatching(/^the query costs 1\d\d,\d{3} points; at most 50,000 are allowed$/),
    ],
  ])("is refused if it cannot be answered: %s", async (wrong, message) => {
    const input = { label: "Қате", url: receiver.url, query: wrong };
    expect(await errorsOf(aigerim, "createWebhook", input)).toEqual([{ code: "INVALID", field: "query", message }]);
  });
});

describe("the conditions of a webhook", () => {
  it.each([
    [{ about: ["cable"] }],
    [{ about: ["networks", "bystander"], change: ["CREATED"] }],
    [{ about: ["ministry"], jurisdiction: ["PE"] }],
    [{ jurisdiction: ["KZ-75"] }],
    [{ jurisdiction: ["PE"], types: ["MILESTONE"] }],
    [{ change: ["CORRECTED", "RETRACTED"] }],
    [{ types: ["TOPIC"] }],
    [{}],
  ])("hold for the revisions that `changes` finds with them: %j", async ({ about = [], ...conditions }: Conditions) => {
    const given = { ...conditions, ...(about.length > 0 && { about: about.map((name) => recorder.id(name)) }) };
    const { changes } = await dataOf(
      aigerim,
      `query ($about: [ID!], $jurisdiction: [String!], $change: [ChangeKind!], $types: [TrackedType!]) {
        changes(about: $about, jurisdiction: $jurisdiction, change: $change, types: $types, first: 100) { nodes { revision } } }`,
      given,
    );
    const found = [...new Set((changes.nodes as { revision: number }[]).map(({ revision }) => revision))];

    const { id } = await createWebhook(aigerim, { url: receiver.url, ...given });
    await dataOf(
      aigerim,
      `mutation { replayWebhook(input: { webhook: "${id}", afterRevision: 0 }) { errors { code } } }`,
    );
    const log = await logOf(aigerim, id, (all) => all.length >= found.length);

    expect(log.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(found);
    await dataOf(aigerim, `mutation { deleteWebhook(input: { webhook: "${id}" }) { errors { code } } }`);
  });

  it("find the changes of a merged actor by its former id, each time as `changes` did at that revision", async () => {
    await recorder.apply(make.techCompany({ as: "twin", name: "Каспи банк", jurisdiction: "KZ" }));
    const { id } = await createWebhook(aigerim, { url: receiver.url, about: [recorder.id("twin")] });
    const merged = await recorder.apply(mergeActors("$kaspi", "$twin"));
    const after = await recorder.apply(make.milestone({ commitment: "$cable", title: "Тағы бір мектеп", position: 4 }));

    await delivered(id, 2);
    const replay = `mutation { replayWebhook(input: { webhook: "${id}", afterRevision: 1 }) { errors { code } } }`;
    await dataOf(aigerim, replay);
    const log = await logOf(aigerim, id, (all) => all.length >= 3);

    expect(log.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual([merged - 1, merged, after]);
  });

  it.each([
    [
      { about: ["commitment_00000000-0000-4000-8000-000000000000"] },
      "NOT_FOUND",
      "about.0",
      /^there is no record commitment_0/,
    ],
    [{ about: ["nobody"] }, "INVALID", "about", /"nobody" is not the id of a record/],
    [{ about: ["half"] }, "INVALID", "about", /is a part of another record/],
    [{ jurisdiction: ["KZ", "Atlantis"] }, "INVALID", "jurisdiction", /"Atlantis" is no jurisdiction/],
    [{ label: "" }, "INVALID", "label", /must not be empty/],
  ])("are refused at their field: %j", async (wrong, code, field, message) => {
    const { about } = wrong as Conditions;
    const named = about?.map((each) => (each === "half" ? recorder.id("half") : each));
    const input = { label: "Қате", url: receiver.url, ...wrong, ...(named && { about: named }) };
    expect(await errorsOf(aigerim, "createWebhook", input)).toEqual([
      { code, field, message: expect.stringMatching(message) as string },
    ]);
  });
});

interface Conditions {
  about?: string[];
  jurisdiction?: string[];
  change?: string[];
  types?: string[];
}
