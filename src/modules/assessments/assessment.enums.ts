import { describedEnum } from "../../schema/enum.type";

export const UnratableReason = describedEnum("UnratableReason", "Why a commitment cannot be judged.", {
  UNCLEAR_WORDING: "Nobody can say what exactly was promised.",
  NO_METRIC: "It names nothing that can be measured.",
  INSUFFICIENT_INFORMATION: "The facts that are needed to judge it are not public.",
  DISPUTED_MEANING: "The parties understand it differently.",
  TOO_EARLY: "The time by which it can be judged has not come.",
  NOT_IN_POWER:
    "Whoever was to do it was never in a position to: a party in opposition, a candidate who lost. The word of research on pledges, which " +
    "tells parties in power from others. Whoever was in power and was hindered by others is BLOCKED.",
});
export type UnratableReason = keyof typeof UnratableReason;

export const AssessedPart = describedEnum("AssessedPart", "What of a commitment an assessment judges.", {
  WHOLE: "The commitment as a whole: the latest of these gives its status.",
  PARTY: "One party's share of the whole.",
  MILESTONE: "One milestone.",
  PARTY_IN_MILESTONE: "One party's part in one milestone. No status follows from it.",
});
export type AssessedPart = keyof typeof AssessedPart;
