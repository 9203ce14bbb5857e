import { Fragment, type ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { ActorShape } from "../shared/actor-sign";
import { useLanguageOf } from "../shared/in-language";
import { gap } from "./network.box";
import type { Frame } from "./network.frame";
import { sideOf } from "./network.side";
import { drawingOf, type DrawnNode, type Drawing, type NetworkLink, type NetworkNode } from "./network.layout";

interface Props {
  nodes: readonly NetworkNode[];
  links: readonly NetworkLink[];
  frame: Frame;
  label: string;
}

/** Who met whom: the more often, the thicker the line. Every sign is a link to the page of its actor. */
export function NetworkChart({ nodes, links, frame, label }: Props): ReactElement {
  const drawing = drawingOf(nodes, links, frame);
  return (
    <svg
      className={`network network-${frame.name}`}
      viewBox={`0 ${drawing.top} ${frame.width} ${drawing.height}`}
      fontSize={frame.fontSize}
      role="group"
      aria-label={label}
    >
      <Links drawing={drawing} />
      {drawing.nodes.map((node) => (
        <NodeMark key={node.actor.id} node={node} frame={frame} />
      ))}
    </svg>
  );
}

type Link = Drawing["links"][number];

/** The faint lines first, so that the lines of the actor in the middle are on top. */
function Links({ drawing }: { drawing: Drawing }): ReactElement {
  const kinds = ["same", "across", "own"] as const;
  return (
    <g className="links" aria-hidden="true">
      {kinds.map((kind) => (
        <g key={kind} className={kind}>
          {drawing.links
            .filter((link) => kindOf(link) === kind)
            .map(({ source, target, meetings }) => (
              <line
                key={`${source.actor.id} ${target.actor.id}`}
                x1={rounded(source.x)}
                y1={rounded(source.y)}
                x2={rounded(target.x)}
                y2={rounded(target.y)}
                strokeWidth={0.75 + (meetings - 1) * 1.5}
              />
            ))}
        </g>
      ))}
    </g>
  );
}

function kindOf({ source, target }: Link): "own" | "across" | "same" {
  if (source.isMiddle || target.isMiddle) return "own";
  return sideOf(source.actor) === sideOf(target.actor) ? "same" : "across";
}

/** The space between two lines is for readers who hear or copy the name. It is not visible. */
function NodeMark({ node, frame }: { node: DrawnNode; frame: Frame }): ReactElement {
  const { to } = useSite();
  const { actor, isMiddle, x, y, lines } = node;
  const place = labelPlace(node, frame);
  const { lang } = useLanguageOf(actor.nameText?.language ?? null);
  return (
    <g transform={`translate(${rounded(x)} ${rounded(y)})`}>
      <a className={isMiddle ? "node middle" : "node"} href={to(`actors/${actor.slug}`)}>
        <ActorShape kind={actor.kind} />
        <text {...place} lang={lang}>
          {lines.map((line, nth) => (
            <Fragment key={nth}>
              {nth > 0 && <tspan fontSize={0}> </tspan>}
              <tspan x={place.x} dy={nth === 0 ? undefined : frame.lineHeight}>
                {line}
              </tspan>
            </Fragment>
          ))}
        </text>
      </a>
    </g>
  );
}

interface LabelPlace {
  x: number;
  y: number;
  textAnchor: "start" | "middle" | "end";
}

/** The baseline of the first line, from the middle of the sign. */
function labelPlace({ labelSide, lines }: DrawnNode, { fontSize, lineHeight }: Frame): LabelPlace {
  const more = (lines.length - 1) * lineHeight;
  const places: Readonly<Record<DrawnNode["labelSide"], LabelPlace>> = {
    left: { x: -gap, y: fontSize * 0.35 - more / 2, textAnchor: "end" },
    right: { x: gap, y: fontSize * 0.35 - more / 2, textAnchor: "start" },
    below: { x: 0, y: gap + fontSize * 0.85, textAnchor: "middle" },
    above: { x: 0, y: -gap - more, textAnchor: "middle" },
  };
  return places[labelSide];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
