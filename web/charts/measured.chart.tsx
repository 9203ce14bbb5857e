import { firstDay } from "../language/partial.dates";
import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { shortNumber } from "../language/dates";
import type { KnownDate } from "../language/partial.dates";
import {
  height,
  left,
  measuredScale,
  type DrawnMeasurement,
  type DrawnTarget,
  type MeasuredScale,
} from "./measured.scale";
import { anchorAt, percent } from "./time.scale";

interface Props {
  target: DrawnTarget;
  /** In the order of their periods; at least one. */
  measurements: readonly DrawnMeasurement[];
  /** The name of the line of the deadline. */
  due: string;
}

/**
 * What was measured, beside the number that was promised: a filled dot is final, an open one provisional, and one that no longer counts is
 * small and grey. A band is what the target asks for. A dot stands in the middle of its period, on a line as long as that.
 */
export function MeasuredChart({ target, measurements, due }: Props): ReactElement {
  const { language, words } = useSite();
  const scale = measuredScale(target, measurements, language);
  const counted = measurements.filter(({ superseded }) => !superseded);
  return (
    <svg
      className="measured-chart"
      width="100%"
      height={height + 26}
      role="img"
      aria-label={words.targets.drawn(measurements.length)}
    >
      <Grid scale={scale} />
      <TargetLine target={target} scale={scale} />
      {target.dueOn && <DueLine dueOn={target.dueOn} scale={scale} label={due} />}
      {target.baseline !== null && target.baselineOn && (
        <Baseline value={target.baseline} on={target.baselineOn} scale={scale} />
      )}
      {counted.slice(1).map((each, place) => (
        <Between key={each.id} from={counted[place] ?? each} to={each} scale={scale} />
      ))}
      {measurements
        .toSorted((a, b) => Number(b.superseded) - Number(a.superseded))
        .map((each) => (
          <Dot key={each.id} measurement={each} scale={scale} />
        ))}
    </svg>
  );
}

function Grid({ scale: { ticks, values, y } }: { scale: MeasuredScale }): ReactElement {
  const { language } = useSite();
  return (
    <>
      {values.map((value) => (
        <g key={value} className="grid">
          <line x1="0" x2="100%" y1={y(value)} y2={y(value)} />
          <text x="0" y={y(value) - 4}>
            {shortNumber(value, language)}
          </text>
        </g>
      ))}
      {ticks.map(({ at, label, day }) => (
        <text key={day} x={percent(at)} y={height + 20} textAnchor={anchorAt(at)}>
          {label}
        </text>
      ))}
    </>
  );
}

function TargetLine({ target, scale: { y, wanted } }: { target: DrawnTarget; scale: MeasuredScale }): ReactElement {
  const { words } = useSite();
  const lines = [target.value, target.upperValue].filter((value) => value !== null);
  return (
    <g className="target-line">
      {wanted && <rect x="0" width="100%" y={wanted[0]} height={Math.max(0, wanted[1] - wanted[0])} />}
      {lines.map((value) => (
        <line key={value} x1="0" x2="100%" y1={y(value)} y2={y(value)} />
      ))}
      <text x={percent(left)} y={target.comparison === "AT_MOST" ? y(target.value) + 15 : y(Math.max(...lines)) - 5}>
        {words.targets.line}
      </text>
    </g>
  );
}

function DueLine({
  dueOn,
  scale: { x },
  label,
}: {
  dueOn: KnownDate;
  scale: MeasuredScale;
  label: string;
}): ReactElement {
  const at = x(dueOn.latest);
  return (
    <g className="due-line">
      <line x1={percent(at)} x2={percent(at)} y1="14" y2={height} />
      <text x={percent(at)} y="10" textAnchor={at > 80 ? "end" : "middle"}>
        {label}
      </text>
    </g>
  );
}

const middleOf = ({ x }: MeasuredScale, date: KnownDate): number => (x(firstDay(date)) + x(date.latest)) / 2;

function Baseline({ value, on, scale }: { value: number; on: KnownDate; scale: MeasuredScale }): ReactElement {
  const { words } = useSite();
  const at = percent(middleOf(scale, on));
  return (
    <g className="baseline">
      <line
        x1={percent(scale.x(firstDay(on)))}
        x2={percent(scale.x(on.latest))}
        y1={scale.y(value)}
        y2={scale.y(value)}
      />
      <text x={at} y={scale.y(value) - 7} textAnchor="middle">
        {words.targets.before}
      </text>
    </g>
  );
}

function Between({
  from,
  to,
  scale,
}: {
  from: DrawnMeasurement;
  to: DrawnMeasurement;
  scale: MeasuredScale;
}): ReactElement {
  const [start, end] = [from, to].map(({ period, value }) => ({ x: middleOf(scale, period), y: scale.y(value) }));
  return <line className="between" x1={percent(start?.x ?? 0)} x2={percent(end?.x ?? 0)} y1={start?.y} y2={end?.y} />;
}

function Dot({ measurement, scale }: { measurement: DrawnMeasurement; scale: MeasuredScale }): ReactElement {
  const { period, value, provisional, superseded } = measurement;
  const [from, to, y] = [scale.x(firstDay(period)), scale.x(period.latest), scale.y(value)];
  return (
    <g className={["dot", provisional && "provisional", superseded && "superseded"].filter(Boolean).join(" ")}>
      {to - from > 1 && <line x1={percent(from)} x2={percent(to)} y1={y} y2={y} />}
      <circle cx={percent((from + to) / 2)} cy={y} r={superseded ? 3.5 : 5} />
    </g>
  );
}
