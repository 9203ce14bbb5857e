import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum } from "d3-force";
import type { ActorNameFragment } from "../graphql/graphql";
import { boxOf, separate, type LabelSide, type Placed } from "./network.box";
import { linesOf, widthOf, type Frame } from "./network.frame";
import { sideOf, type SidedActor } from "./network.side";

type DrawnActor = ActorNameFragment & SidedActor;

export interface NetworkNode {
  actor: DrawnActor;
  /** 0 for the actor in the middle. */
  distance: number;
}

export interface NetworkLink {
  source: string;
  target: string;
  meetings: number;
}

export interface DrawnNode extends Placed {
  actor: DrawnActor;
  isMiddle: boolean;
}

interface DrawnLink extends SimulationLinkDatum<DrawnNode> {
  source: DrawnNode;
  target: DrawnNode;
  meetings: number;
}

export interface Drawing {
  /** The top of the highest sign or name. */
  top: number;
  height: number;
  nodes: readonly DrawnNode[];
  links: readonly DrawnLink[];
}

/** Steps of the forces until nothing moves any more. The same actors always get the same places. */
const ticks = 240;

/** Places the actors: one in the middle, the public side on one side of it, the others on the other side, and between them whose side is unknown. */
export function drawingOf(nodes: readonly NetworkNode[], links: readonly NetworkLink[], frame: Frame): Drawing {
  const around = nodes.filter(({ distance }) => distance > 0);
  const room = (there: readonly NetworkNode[]): number =>
    there.reduce((sum, { actor }) => sum + roomFor(actor, frame), 0);
  const rooms = (["PUBLIC", "OTHER", null] as const).map((side) =>
    room(around.filter(({ actor }) => sideOf(actor) === side)),
  );
  const height = heightFor(rooms, frame);
  const drawn = nodes.map((node, place) => startOf(node, place, frame, height));
  const byId = new Map(drawn.map((node) => [node.actor.id, node]));
  const drawnLinks = links.flatMap(({ source, target, meetings }) => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return from && to ? [{ source: from, target: to, meetings }] : [];
  });
  pull(drawn, drawnLinks, frame, height);
  separate(drawn, frame, height);
  const boxes = drawn.map((node) => boxOf(node, frame));
  const top = Math.floor(Math.min(...boxes.map((box) => box.top)));
  return { top, height: Math.ceil(Math.max(...boxes.map((box) => box.bottom))) - top, nodes: drawn, links: drawnLinks };
}

/** The height of the drawing. If the sides are beside each other, the one with most actors decides; if they are above each other, all do. */
const heightFor = (rooms: readonly number[], { apart, perActor, leastHeight }: Frame): number =>
  Math.max(leastHeight, apart === "x" ? Math.max(...rooms) : rooms.reduce((sum, each) => sum + each, 0) + 3 * perActor);

/** The height that an actor takes; more for a name of many lines. */
function roomFor({ name }: ActorNameFragment, frame: Frame): number {
  const { length } = linesOf(name, frame);
  return length > 2 ? Math.max(frame.perActor, (length + 2) * frame.lineHeight) : frame.perActor;
}

/** The first place of an actor, before the forces move it: on its side, in the order of the list. */
function startOf({ actor, distance }: NetworkNode, place: number, frame: Frame, height: number): DrawnNode {
  const isMiddle = distance === 0;
  const lines = linesOf(actor.name, frame);
  const middle = { x: frame.width / 2, y: height / 2 };
  const label = { lines, textWidth: widthOf(lines, frame) };
  if (isMiddle) return { actor, isMiddle, ...label, labelSide: "below", ...middle, fx: middle.x, fy: middle.y };
  const side = sideTargets(actor, frame, height);
  const turn = place * 2.4;
  return {
    actor,
    isMiddle,
    ...label,
    labelSide: labelSideOf(actor, frame),
    x: side.x + Math.cos(turn) * 60,
    y: side.y + Math.sin(turn) * 60,
  };
}

function labelSideOf(actor: DrawnActor, { apart }: Frame): LabelSide {
  const side = sideOf(actor);
  if (side === null) return "below";
  if (apart === "y") return side === "PUBLIC" ? "above" : "below";
  return side === "PUBLIC" ? "left" : "right";
}

/** How far from the beginning of the drawing each side is. */
const shares = { x: { PUBLIC: 0.32, OTHER: 0.68 }, y: { PUBLIC: 0.26, OTHER: 0.74 } };

function sideTargets(actor: DrawnActor, { apart, width }: Frame, height: number): { x: number; y: number } {
  const side = sideOf(actor);
  const share = side === null ? 0.5 : shares[apart][side];
  return apart === "x" ? { x: width * share, y: height / 2 } : { x: width / 2, y: height * share };
}

function pull(nodes: DrawnNode[], links: DrawnLink[], frame: Frame, height: number): void {
  const [toSide, toMiddle] = [0.35, 0.04];
  // Hundreds of meetings would pull so hard that the actors fly out of the drawing.
  const ofOneMeeting = 0.01 * Math.min(1, 10 / Math.max(...links.map(({ meetings }) => meetings)));
  forceSimulation(nodes)
    .force("apart", forceManyBody().strength(frame.apart === "x" ? -260 : -120))
    .force(
      "met",
      forceLink<DrawnNode, DrawnLink>(links)
        .distance(150)
        .strength(({ meetings }) => ofOneMeeting * meetings),
    )
    .force(
      "x",
      forceX<DrawnNode>(({ actor }) => sideTargets(actor, frame, height).x).strength(
        frame.apart === "x" ? toSide : toMiddle,
      ),
    )
    .force(
      "y",
      forceY<DrawnNode>(({ actor }) => sideTargets(actor, frame, height).y).strength(
        frame.apart === "x" ? toMiddle : toSide,
      ),
    )
    .stop()
    .tick(ticks);
}
