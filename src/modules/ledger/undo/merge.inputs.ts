import { InputType } from "type-graphql";
import { makeClass } from "../../../schema/made.class";
import { Inputs, Reference, Text } from "../../../schema/input.fields";
import { ExpectedVersion } from "../../../schema/value.fields";

@InputType({ description: "A record that is merged into another one." })
export class MergedRecordInput {
  @Reference({ description: "The record." })
  id!: string;

  @ExpectedVersion()
  expectedVersion!: number;
}

/** Which record survives, which records are merged into it, and why. */
export interface MergeInput {
  survivor: string;
  expectedVersion: number;
  merged: MergedRecordInput[];
  reason: string;
}

/** The input of the operation that merges records of one kind. */
export function mergeInput(name: string, noun: string): new () => MergeInput {
  return makeClass<MergeInput>(name, InputType(name, { description: `Which ${noun} are the same.` }), {
    survivor: Reference({ description: "The record that stays." }),
    expectedVersion: ExpectedVersion(),
    merged: Inputs(() => MergedRecordInput, {
      least: 1,
      most: 20,
      description: "The records that are merged into it.",
    }),
    reason: Text(1000, { description: "How you know that they are the same. It is shown in the history." }),
  });
}
