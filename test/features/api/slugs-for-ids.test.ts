import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { dataOf } from "../../support/server";
import { listenToStatements } from "../../support/statements";

const { server, recorder } = onEmptyRecord();

/** A ministry of Laos and its office, a promise on rivers, a meeting; the ministry had another name, and one was merged into it. */
beforeAll(async () => {
  await recorder.apply(
    make.topic({ as: "rivers", slug: "rivers", name: "ແມ່ນ້ຳ" }),
    make.topic({ as: "mekong", slug: "mekong", name: "ແມ່ນ້ຳຂອງ", broader: "$rivers" }),
    make.governmentBody({ as: "ministry", slug: "monre", name: "ກະຊວງຊັບພະຍາກອນ" }),
    make.governmentBody({ as: "former", slug: "wrea", name: "ອົງການນ້ຳ" }),
    make.office({ as: "desk", slug: "minister-monre", name: "Minister", body: "$ministry" }),
    make.person({ as: "bounkham", slug: "bounkham", name: "ບຸນຄຳ" }),
    make.role({ person: "$bounkham", organisation: "$ministry", office: "$desk" }),
    make.commitment({ as: "promise", slug: "clean-rivers", topics: ["$mekong"] }),
    make.party({ commitment: "$promise", actor: "$former" }),
    make.meeting({
      slug: "vientiane",
      topics: ["$rivers"],
      participations: [{ actor: "$ministry", role: "HOST", attendance: "ATTENDED" }],
    }),
    make.followUp({ commitment: "$promise", actor: "$ministry" }),
  );
  await recorder.apply(mergeActors("$ministry", "$former"));
});

const entries: [list: string, argument: string, slug: string, name: string][] = [
  ["commitments", "topic", "rivers", "rivers"],
  ["commitments", "actor", "monre", "ministry"],
  ["commitments", "actor", "wrea", "former"],
  ["meetings", "topic", "rivers", "rivers"],
  ["meetings", "actor", "monre", "ministry"],
  ["followUps", "actor", "monre", "ministry"],
  ["roles", "person", "bounkham", "bounkham"],
  ["roles", "office", "minister-monre", "desk"],
  ["roles", "body", "monre", "ministry"],
  ["offices", "body", "monre", "ministry"],
  ["topics", "broader", "rivers", "rivers"],
];

describe("an argument that takes an id takes the slug of the record", () => {
  it.each(entries)("%s(%s: %s)", async (list, argument, slug, name) => {
    const heard = listenToStatements();
    const { bySlug, byId } = await dataOf(
      server,
      `query ($slug: ID, $id: ID) {
        bySlug: ${list}(${argument}: $slug) { totalCount nodes { id } }
        byId: ${list}(where: {${argument}: $id}) { totalCount nodes { id } } }`.replace(
        list === "offices" ? "(where: {body: $id})" : "",
        list === "offices" ? "(body: $id)" : "",
      ),
      { slug, id: recorder.id(name) },
    );
    heard.stop();
    expect(bySlug.totalCount).toBe(1);
    expect(bySlug).toEqual(byId);
    expect(heard.sent).toHaveLength(1);
  });

  it("as a plan that was kept for the one finds the other", async () => {
    const counted = async (actor: string) =>
      (
        await dataOf(server, `query ($actor: ID) { commitmentStats(groupBy: [STATUS], actor: $actor) { total } }`, {
          actor,
        })
      ).commitmentStats.total as number;
    expect(await counted("monre")).toBe(1);
    expect(await counted(recorder.id("ministry"))).toBe(1);
    expect(await counted("wrea")).toBe(1);
    expect(await counted("nobody")).toBe(0);
    expect(await counted("mekong")).toBe(0);
    const { commitment } = await dataOf(
      server,
      `{ commitment(slug: "clean-rivers") { parties(actor: "monre") { title } } }`,
    );
    expect(commitment.parties).toHaveLength(1);
  });

  it("with the kind before it, where the record can be of any kind", async () => {
    const { node, nodes, compare } = await dataOf(
      server,
      `{ node(id: "commitment_clean-rivers") { id }
         nodes(ids: ["topic_mekong", "actor_wrea", "meeting_nowhere", "${recorder.id("desk")}"]) { id }
         compare(id: "actor_monre", fromRevision: 0, toRevision: 2) { to { id } } }`,
    );
    expect(node).toEqual({ id: recorder.id("promise") });
    expect(nodes).toEqual([
      { id: recorder.id("mekong") },
      { id: recorder.id("ministry") },
      null,
      { id: recorder.id("desk") },
    ]);
    const { bySlug, byId, pairs } = await dataOf(
      server,
      `query ($id: ID) {
        bySlug: changeSets(touching: "commitment_clean-rivers") { nodes { id } }
        byId: changeSets(touching: $id) { nodes { id } }
        pairs: duplicateCandidates(actor: ["monre", "bounkham"]) { nodes { score } } }`,
      { id: recorder.id("promise") },
    );
    expect(bySlug.nodes).toHaveLength(1);
    expect(bySlug).toEqual(byId);
    expect(pairs.nodes).toEqual([]);
    expect(compare.to.id).toBe(recorder.id("ministry"));
  });

  it.each([
    [`commitments(topic: "Rivers")`, 'commitments.topic: "Rivers" is not the id or the slug of a topic'],
    [`commitments(topic: "actor_monre")`, 'commitments.topic: "actor_monre" is not the id or the slug of a topic'],
    [
      `commitments(actor: "0197f3b2-0000-7000-8000-000000000000")`,
      'commitments.actor: "0197f3b2-0000-7000-8000-000000000000" is not the id or the slug of an actor',
    ],
    [`roles(person: "")`, 'roles.person: "" is not the id or the slug of an actor'],
  ])("and refuses what can be neither: %s", async (list, message) => {
    const { errors } = await server.ask(`{ ${list} { totalCount } }`);
    expect(errors?.[0]?.message).toBe(message);
    const { errors: ofAnyKind } = await server.ask(`{ node(id: "clean-rivers") { id } }`);
    expect(ofAnyKind?.[0]?.message).toBe('node.id: "clean-rivers" is not the id of a record');
  });
});
