import type { Canvas as Surface, SKRSContext2D } from "@napi-rs/canvas";
import { imageSize, type PageImage } from "../../../web/frame/page.image";
import type { FulfilmentStatus } from "../../../web/graphql/graphql";
import { signs } from "../../../web/shared/status.signs";
import { colours } from "../../../web/style/colours";
import type { Canvas } from "./canvas";
import { fontOf } from "./measured.text";
import { margin, type Layout } from "./sheet";

/** Draws what has its place. */
export function draw(canvas: Canvas, layout: Layout): Surface {
  const surface = canvas.createCanvas(imageSize.width, imageSize.height);
  const context = surface.getContext("2d");
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, imageSize.width, imageSize.height);
  drawMark(context);
  for (const { x, y, width, height, colour } of layout.rules) {
    context.fillStyle = colour;
    context.fillRect(x, y, width, height);
  }
  for (const bar of layout.bars) drawBar(canvas, context, bar);
  for (const { status, x, y, size } of layout.signs) drawSign(canvas, context, { status, x, y, size });
  for (const { text, look, size, colour, x, y, align, isRightToLeft } of layout.lines) {
    context.font = fontOf(look.weight, size, look.families);
    context.fillStyle = colour;
    context.direction = isRightToLeft ? "rtl" : "ltr";
    context.textAlign = align;
    context.fillText(text, x, y);
  }
  return surface;
}

/** The mark of the site: a line that goes on beyond its date. */
function drawMark(context: SKRSContext2D): void {
  context.save();
  context.translate(margin, 40);
  context.scale(1.35, 1.35);
  context.fillStyle = colours.ink;
  context.beginPath();
  context.arc(5, 10, 4, 0, 2 * Math.PI);
  context.fill();
  context.fillRect(9, 8.75, 21, 2.5);
  context.fillRect(28.75, 3, 2.5, 14);
  context.fillStyle = colours.late;
  context.fillRect(31.25, 8.75, 12.75, 2.5);
  context.restore();
}

/** The colours of the signs, as the pages have them. */
const ofSign: Readonly<Record<FulfilmentStatus, string>> = {
  KEPT: colours.kept,
  PARTIALLY_KEPT: colours.kept,
  IN_PROGRESS: colours.progress,
  STALLED: colours.stalled,
  BLOCKED: colours.blocked,
  BROKEN: colours.broken,
  NOT_STARTED: colours.unknown,
  WITHDRAWN: colours.unknown,
  UNRATABLE: colours.unknown,
  NOT_RATED: colours.unknown,
};

function drawSign(canvas: Canvas, context: SKRSContext2D, { status, x, y, size }: Layout["signs"][number]): void {
  const { body, mark, drawn } = signs[status];
  context.save();
  context.translate(x, y);
  context.scale(size / 16, size / 16);
  context.fillStyle = context.strokeStyle = ofSign[status];
  context.lineWidth = 2;
  context.beginPath();
  context.arc(8, 8, body === "disc" ? 7 : 6, 0, 2 * Math.PI);
  if (body === "dashed") context.setLineDash([2.4, 2.3]);
  if (body === "disc") context.fill();
  else context.stroke();
  context.setLineDash([]);
  if (mark !== undefined) {
    if (body === "disc") context.strokeStyle = colours.paper;
    if (drawn === "filled") context.fill(new canvas.Path2D(mark));
    else context.stroke(new canvas.Path2D(mark));
  }
  context.restore();
}

/** With more promises than this, readers could not see single ones. */
const mostUnits = 80;

/** One bar for all promises, as on the pages: hatched is what nobody has judged. */
function drawBar(
  canvas: Canvas,
  context: SKRSContext2D,
  { x, y, width, height, counts }: Layout["bars"][number],
): void {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let from = x;
  for (const { status, count } of counts) {
    const part = (width * count) / total;
    context.fillStyle = fillOf(canvas, context, status);
    context.fillRect(from, y, part, height);
    from += part;
    context.fillStyle = colours.paper;
    if (from < x + width - 1) context.fillRect(from - 0.5, y, 1, height);
  }
  context.fillStyle = colours.paper;
  if (total <= mostUnits)
    for (let cut = 1; cut < total; cut++) context.fillRect(x + (width * cut) / total - 0.5, y, 1, height);
}

function fillOf(canvas: Canvas, context: SKRSContext2D, status: PageImage["counts"][number]["status"]) {
  if (status === "NOT_RATED" || status === "UNRATABLE")
    return context.createPattern(hatch(canvas, status === "UNRATABLE"), "repeat") ?? colours.sunk;
  if (status === "PARTIALLY_KEPT") return mixed(colours.kept, 0.55);
  if (status === "WITHDRAWN") return mixed(colours.unknown, 0.45);
  return ofSign[status];
}

/** A colour on paper. */
const mixed = (colour: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => Math.round(parseInt(colour.slice(at, at + 2), 16) * share + 255 * (1 - share)))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;

/** Lines or dots, which mean that nothing is known. */
function hatch(canvas: Canvas, isDotted: boolean): Surface {
  const side = 8;
  const tile = canvas.createCanvas(side, side);
  const context = tile.getContext("2d");
  context.fillStyle = colours.sunk;
  context.fillRect(0, 0, side, side);
  context.fillStyle = context.strokeStyle = colours.unknown;
  context.lineWidth = 2.2;
  context.beginPath();
  if (isDotted) context.arc(side / 2, side / 2, 1.6, 0, 2 * Math.PI);
  else
    for (const at of [-side, 0, side]) {
      context.moveTo(at - 1, side + 1);
      context.lineTo(at + side + 1, -1);
    }
  if (isDotted) context.fill();
  else context.stroke();
  return tile;
}
