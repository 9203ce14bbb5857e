import { boxOf } from "../../../web/charts/network.box";
import { linesOf, narrow, wide, widthOf } from "../../../web/charts/network.frame";
import { drawingOf } from "../../../web/charts/network.layout";

describe("a name in a drawing", () => {
  it.each([
    ["Ministry of the Interior", ["Ministry of the", "Interior"]],
    ["Bundesfinanzministerium", ["Bundesfinanzmin", "isterium"]],
    ["総務省情報流通行政局", ["総務省情報流通行", "政局"]],
    ["กระทรวงดิจิทัล", ["กระทรวงดิจิทัล"]],
    [
      "Rat für die Überwachung der Rindfleischetikettierung und der Aufgaben",
      ["Rat für die", "Überwachung der", "Rindfleischetik", "ettierung und…"],
    ],
  ])("is broken so that it fits: %s", (name, lines) => {
    expect(linesOf(name, narrow)).toEqual(lines);
  });

  it("is never wider than its lines may be, in whatever script", () => {
    const names = ["x".repeat(300), "東".repeat(300), "وزارة".repeat(60), "🏛".repeat(300), "தகவல்".repeat(60)];
    for (const frame of [narrow, wide]) {
      const widest = Math.max(...names.map((name) => widthOf(linesOf(name, frame), frame)));
      expect(widest).toBeLessThanOrEqual((frame.mostLetters + 1) * 0.57 * frame.fontSize);
      expect(widest * (frame.apart === "x" ? 2 : 1)).toBeLessThan(frame.width);
    }
  });
});

describe("a drawing of whom an actor met", () => {
  const name = (number: number) =>
    number % 2
      ? `서울전자통신${number}`.repeat(8)
      : `Bundesministerium ${number} für Donaudampfschifffahrt und anderes`;
  const nodes = Array.from({ length: 25 }, (_, number) => ({
    distance: number === 0 ? 0 : 1,
    actor: {
      __typename: "TechCompany" as const,
      id: `actor_${number}`,
      slug: `actor-${number}`,
      name: name(number),
      nameText: null,
      kind: number % 3 ? ("TECH_COMPANY" as const) : ("PERSON" as const),
    },
  }));
  const links = nodes.flatMap((one, place) =>
    nodes.slice(place + 1).map((other) => ({
      source: one.actor.id,
      target: other.actor.id,
      meetings: one.distance === 0 ? 3000 : 5,
    })),
  );

  it.each([narrow, wide])(
    "keeps long names inside, and nearly all of them apart, however often they met: $name",
    (frame) => {
      const { nodes: drawn } = drawingOf(nodes, links, frame);
      const boxes = drawn.map((node) => boxOf(node, frame));
      // Around each name is a margin of five; these may touch.
      const margins = 5;
      const touching = boxes.flatMap((one, place) =>
        boxes
          .slice(place + 1)
          .filter(
            (other) =>
              Math.min(one.right, other.right) - Math.max(one.left, other.left) > margins &&
              Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > margins,
          ),
      );
      expect(touching.length).toBeLessThan(5);
      expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThan(-1);
      expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThan(frame.width + 1);
    },
  );
});
