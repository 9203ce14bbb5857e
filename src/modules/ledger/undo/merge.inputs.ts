import { InputType } from "type-graphql";
import { ExpectedVersion, Inputs, Reference, Text } from "../../../schema/input.fields";

@InputType({ description: "A record that becomes a part of another one." })
export class MergedRecordInput {
  @Reference({ description: "The record." })
  id!: string;

  @ExpectedVersion()
  expectedVersion!: number;
}

/** Which record stays, which become a part of it, and why. */
export interface MergeInput {
  survivor: string;
  expectedVersion: number;
  merged: MergedRecordInput[];
  reason: string;
}

/** The input of the operation that merges records of one kind. */
export function mergeInput(name: string, noun: string): new () => MergeInput {
  class MergingInput {}
  Object.defineProperty(MergingInput, "name", { value: name });
  const prototype = MergingInput.prototype;
  Reference({ description: "The record that stays." })(prototype, "survivor");
  ExpectedVersion()(prototype, "expectedVersion");
  Inputs(() => MergedRecordInput, { least: 1, most: 20, description: "Those that become a part of it." })(
    prototype,
    "merged",
  );
  Text(1000, { description: "How you know that they are the same: it stands in the history." })(prototype, "reason");
  InputType(name, { description: `Which ${noun} are the same.` })(MergingInput);
  return MergingInput as new () => MergeInput;
}
