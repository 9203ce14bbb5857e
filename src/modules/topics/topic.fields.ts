import { References } from "../../schema/input.fields";

const most = 20;

/** The topics of a new record. */
export const Topics = (): PropertyDecorator => References({ most, optional: true, description: "What it is about." });

/** The same for a correction. */
export const CorrectedTopics = (): PropertyDecorator =>
  References({
    most,
    omittable: true,
    description: "What it is about: all of its topics. They replace the earlier ones.",
  });
