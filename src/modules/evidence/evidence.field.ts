import { Inputs } from "../../schema/input.fields";
import { EvidenceInput } from "./evidence.inputs";

const most = 50;

/** The quotes of a record that does not exist without one. */
export const EvidenceRequired = (description: string): PropertyDecorator =>
  Inputs(() => EvidenceInput, { least: 1, most, description });

/** The quotes of a record that may have some. */
export const EvidenceGiven = (description: string): PropertyDecorator =>
  Inputs(() => EvidenceInput, { most, optional: true, description });
