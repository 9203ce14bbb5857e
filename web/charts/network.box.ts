import type { SimulationNodeDatum } from "d3-force";
import type { Frame } from "./network.frame";

/** The side of a sign on which its name is. */
export type LabelSide = "left" | "right" | "below" | "above";

export interface Placed extends SimulationNodeDatum {
  x: number;
  y: number;
  lines: readonly string[];
  /** The width of the longest line. */
  textWidth: number;
  labelSide: LabelSide;
}

/** The area of a sign and its name. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The distance from the middle of a sign to its name. */
export const gap = 15;
const reach = 11;
const margin = 5;
const mostRounds = 400;

export function boxOf({ x, y, lines, textWidth: width, labelSide }: Placed, frame: Frame): Box {
  const height = lines.length * frame.lineHeight;
  const beside = labelSide === "left" || labelSide === "right";
  const [halfWidth, halfHeight] = [Math.max(reach, width / 2) + margin, Math.max(reach, height / 2) + margin];
  if (beside) {
    const far = gap + width + margin;
    const [left, right] = labelSide === "left" ? [x - far, x + reach] : [x - reach, x + far];
    return { left, right, top: y - halfHeight, bottom: y + halfHeight };
  }
  const far = gap + height + margin;
  const [top, bottom] = labelSide === "above" ? [y - far, y + reach] : [y - reach, y + far];
  return { left: x - halfWidth, right: x + halfWidth, top, bottom };
}

/** Moves overlapping boxes apart, as little as possible, and back into the frame, until no two overlap. */
export function separate(placed: readonly Placed[], frame: Frame, height: number): void {
  const pairs = placed.flatMap((one, place) => placed.slice(place + 1).map((other) => [one, other] as const));
  for (let round = 0; round < mostRounds; round += 1) {
    const moved = pairs.filter(([one, other]) => moveApart(one, other, frame)).length;
    for (const one of placed) keepInside(one, frame, height);
    if (moved === 0) return;
  }
}

function moveApart(one: Placed, other: Placed, frame: Frame): boolean {
  const [a, b] = [boxOf(one, frame), boxOf(other, frame)];
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (across <= 0 || down <= 0) return false;
  const axis = frame.apart === "x" || down <= across ? "y" : "x";
  const by = (axis === "y" ? down : across) + 0.5;
  const direction = one[axis] <= other[axis] ? 1 : -1;
  const [oneIsFixed, otherIsFixed] = [isFixed(one), isFixed(other)];
  if (!oneIsFixed) one[axis] -= direction * (otherIsFixed ? by : by / 2);
  if (!otherIsFixed) other[axis] += direction * (oneIsFixed ? by : by / 2);
  return true;
}

const isFixed = ({ fx }: Placed): boolean => typeof fx === "number";

function keepInside(one: Placed, frame: Frame, height: number): void {
  const { left, right, top, bottom } = boxOf(one, frame);
  one.x += Math.max(0, -left) - Math.max(0, right - frame.width);
  one.y += Math.max(0, -top) - Math.max(0, bottom - height);
}
