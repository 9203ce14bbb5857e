import { ArgsType, Field, Int } from "type-graphql";
import { DateTimeScalar } from "../values/scalars";

export const asOfDescription =
  "Answer as the record stood at this instant: at the last revision applied by then, with that day (UTC) as today. " +
  "Holds for everything selected below.";

export const atRevisionDescription =
  "Answer as the record stood at this revision. Without `asOf`, today is the day on which the revision was applied, " +
  "so the answer is the same for ever. Together with `asOf`, only the day is taken from `asOf`.";

/** Taken by every entry field. */
@ArgsType()
export class AsOfArgs {
  @Field(() => DateTimeScalar, { nullable: true, description: asOfDescription })
  asOf?: string;

  @Field(() => Int, { nullable: true, description: atRevisionDescription })
  atRevision?: number;
}
