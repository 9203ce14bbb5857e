import { onCountedStory } from "../../support/counted.story";

const story = onCountedStory();

/** Nodes and links, with slugs in place of ids. */
async function network(args: string) {
  const { it: answer } = await story.ask(`{ it: meetingNetwork(${args}) { truncated
    nodes { distance meetings actor { id slug } } links { source target meetings latestOn { value } } } }`);
  if (!answer) return null;
  const nodes = answer.nodes as { distance: number; meetings: number; actor: { id: string; slug: string } }[];
  const slug = (id: string) => nodes.find(({ actor }) => actor.id === id)?.actor.slug;
  const links = answer.links as { source: string; target: string; meetings: number; latestOn: { value: string } }[];
  return {
    truncated: answer.truncated,
    nodes: nodes.map(({ actor, distance, meetings }) => [actor.slug, distance, meetings]),
    links: links.map(({ source, target, meetings, latestOn }) => [
      slug(source),
      slug(target),
      meetings,
      latestOn.value,
    ]),
  };
}

const around = {
  nodes: [
    ["google", 0, 2],
    ["twitter", 1, 2],
    ["ministry", 1, 1],
    ["minister", 1, 1],
  ],
  links: [
    ["google", "twitter", 2, "2016"],
    ["google", "ministry", 1, "2015-02-20"],
    ["google", "minister", 1, "2015-02-20"],
    ["twitter", "ministry", 1, "2015-02-20"],
    ["twitter", "minister", 2, "2016-12-01"],
  ].sort((a, b) => Number(b[2]) - Number(a[2])),
};

describe("the network around an actor", () => {
  it("is who was in the same meetings that were held, in person or represented, but not who came for whom", async () => {
    expect(await network(`slug: "google"`)).toEqual({ truncated: false, ...around });
  });

  it("goes on from those to whom they met", async () => {
    const deeper = await network(`actor: "$google", depth: 2`);
    expect(deeper?.nodes).toEqual([...around.nodes, ["afa", 2, 2]]);
    expect(deeper?.links).toEqual(expect.arrayContaining([...around.links, ["twitter", "afa", 1, "2015-05"]]));
    expect(deeper?.links).toHaveLength(around.links.length + 2);
    expect(await network(`actor: "$google", depth: 3`)).toEqual(deeper);
  });

  it("shows the nearest with the most meetings, and the links between them alone", async () => {
    expect(await network(`slug: "google", first: 2`)).toEqual({
      truncated: true,
      nodes: around.nodes.slice(0, 2),
      links: [["google", "twitter", 2, "2016"]],
    });
    expect(await network(`slug: "google", first: 1`)).toEqual({
      truncated: true,
      nodes: [["google", 0, 2]],
      links: [],
    });
  });

  it("follows merges, and knows nothing of what was recorded later", async () => {
    expect(await network(`actor: "$inc"`)).toEqual(await network(`actor: "$google"`));
    const alone = { truncated: false, nodes: [["google-inc", 0, 0]], links: [] };
    expect(await network(`actor: "$inc", atRevision: 4, depth: 3`)).toEqual(alone);
    expect(await network(`slug: "google", atRevision: 2`)).toEqual({ ...alone, nodes: [["google", 0, 0]] });
    expect(await network(`slug: "google", atRevision: 1`)).toBeNull();
  });

  it.each([
    ["depth: 1", "meetingNetwork: give exactly one of actor, slug"],
    [`slug: "google", depth: 0`, "meetingNetwork.depth: must be from 1 to 3, not 0"],
    [`slug: "google", depth: 4`, "meetingNetwork.depth: must be from 1 to 3, not 4"],
    [`slug: "google", first: 201`, "meetingNetwork.first: must be from 1 to 200, not 201"],
    [`actor: "meeting_1"`, 'meetingNetwork.actor: "meeting_1" is not the id or the slug of an actor'],
  ])("is refused by name: %s", async (args, message) => {
    expect(await story.refusal(`{ meetingNetwork(${args}) { truncated } }`)).toEqual(["BAD_USER_INPUT", message]);
  });
});
