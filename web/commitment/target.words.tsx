import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { shareText } from "../language/dates";
import type { Words } from "../language/language";
import { InLanguage, place, Sentence } from "../shared/in-language";
import type { TargetsOfCommitmentQuery } from "../graphql/graphql";

export type WithTargets = NonNullable<TargetsOfCommitmentQuery["commitment"]>;
export type Target = WithTargets["targets"]["nodes"][number];

/** A number with its unit: `1,000 moderators`, `87.5%`. The unit is a text of the record, and its place is left free. */
export function useAmount(unit: string): (value: number) => string {
  const { number, language } = useSite();
  return (value) =>
    unit === "%" ? shareText(value / 100, language, { decimals: 3 }) : `${number(value)}\u00A0${place}`;
}

/** `At least 1,000 moderators by June 2016; baseline 200 in 2015`, with the unit left free. */
export function useSentence(target: Target): string {
  const { words, named, when, number } = useSite();
  const amount = useAmount(target.unit);
  const { value, upperValue, baseline, baselineOn, dueOn } = target;
  const low = target.unit === "%" ? amount(value) : number(value);
  const asked = comparisonIn(words, target, { low, amount: amount(value), high: amount(upperValue ?? value) });
  const by = dueOn ? words.targets.by(named(dueOn)) : "";
  const before = baseline === null ? "" : words.targets.baseline(number(baseline), baselineOn && when(baselineOn));
  return `${asked}${by}${before}.`;
}

function comparisonIn(
  { targets }: Words,
  { comparison }: Target,
  { low, amount, high }: { low: string; amount: string; high: string },
): string {
  return comparison === "BETWEEN" ? targets.between(low, high) : targets.comparison[comparison](amount);
}

/** A sentence of ours, with the unit in its own language. */
export function WithUnit({ target: { unit, unitText }, text }: { target: Target; text: string }): ReactElement {
  return (
    <Sentence
      text={text}
      parts={[
        <InLanguage key="unit" of={unitText}>
          {unit}
        </InLanguage>,
      ]}
    />
  );
}
