import { record, type Module } from "../../schema/module";
import type { OperationKind } from "../ledger/apply/operation";
import { Measurement } from "./measurement.entity";
import { measurementOperations } from "./measurement.service";
import {
  commitmentTargets,
  heldAgainstTarget,
  measurementEdges,
  milestoneTargets,
  partyTargets,
  targetEdges,
} from "./target.edges";
import { Target } from "./target.entity";
import { targetQueries } from "./target.resolver";
import { targetOperations } from "./target.service";
import { titleOfMeasurement } from "./target.title";

/** The numbers that were promised, and what was measured of them. */
export const targets: Module<OperationKind> = {
  name: "targets",
  records: [
    record("target", Target, {
      description: "A number that was promised or asked for.",
      takesIdentifiers: true,
      title: "indicator",
      part: { of: () => ["commitment"], property: "commitmentId" },
      takesEvidence: true,
    }),
    record("measurement", Measurement, {
      description: "What was measured of a target.",
      takesIdentifiers: true,
      title: titleOfMeasurement,
      part: { of: () => ["target"], property: "targetId" },
      takesEvidence: true,
    }),
  ],
  operations: [...targetOperations, ...measurementOperations],
  sentences: {
    target_upper_value_only_between: "BETWEEN has an upperValue, and no other comparison has one",
    target_upper_value_above_value: "upperValue must be above value",
    target_baseline_on_has_baseline: "baselineOn is given without a baseline: give the number, or leave out the date",
  },
  resolvers: [
    targetQueries,
    targetEdges,
    measurementEdges,
    heldAgainstTarget,
    commitmentTargets,
    milestoneTargets,
    partyTargets,
  ],
};
