import * as make from "./factories";
import type { Recorder } from "./recorder";

/** A network promises the Ethiopian press authority moderators who read Amharic, and to answer most reports within a day. */
const promise = make.commitment({
  as: "promise",
  slug: "moderators",
  title: "የአማርኛ ይዘት ቁጥጥር",
  madeOn: "2016-01",
  language: "am",
  parties: [{ as: "network", actor: "$mereb", role: "PLEDGER" }],
  milestones: [{ as: "hiring", position: 1, title: "ቅጥር", dueOn: "2016-12" }],
});
const moderators = make.target({
  as: "moderators",
  commitment: "$promise",
  party: "$network",
  milestone: "$hiring",
  indicator: "የአማርኛ አወያዮች",
  unit: "አወያዮች",
  language: "am",
  comparison: "AT_LEAST",
  value: 1000,
  baseline: 200,
  baselineOn: "2015",
  dueOn: "2016-06",
  identifiers: [{ scheme: "et-press", value: "T-1" }],
});
const answered = make.target({
  as: "answered",
  commitment: "$promise",
  indicator: "በአንድ ቀን የተመለሱ ሪፖርቶች",
  unit: "%",
  comparison: "BETWEEN",
  value: 87.5,
  upperValue: 92.125,
});
export const measured = (target: string, period: string, value: number, said: object = {}) =>
  make.measurement({ target: `$${target}`, period, value, ...said });

/** The revisions at which the numbers were promised, measured, and measured for good. */
export interface Counted {
  promised: number;
  counted: number;
  revised: number;
}

export async function countModerators(recorder: Recorder): Promise<Counted> {
  const promised = await recorder.apply(make.techCompany({ as: "mereb", name: "መረብ" }), promise, moderators, answered);
  const counted = await recorder.apply(
    measured("moderators", "2016-Q2", 950, { as: "early", provisional: true }),
    measured("moderators", "2016-Q1", 400),
    measured("answered", "2016-03", 87.499),
    measured("answered", "2016-04", 87.5),
    measured("answered", "2016-05", 92.125),
    measured("answered", "2016-06", 92.126),
  );
  const revised = await recorder.apply(
    measured("moderators", "2016-Q2", 1012, {
      as: "final",
      evidence: [
        make.evidence({ field: "value", value: "1012" }),
        make.evidence({
          stance: "CONTRADICTS",
          role: "RESPONSE",
          field: "value",
          value: "600",
          quote: "promised to write a code together",
        }),
      ],
    }),
  );
  return { promised, counted, revised };
}
