import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import { AsOfArgs } from "../../schema/as-of.args";
import { hasId } from "../../schema/conditions";
import { Reads, type Read } from "../../schema/read";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { hasIdentifier, IdentifierArg } from "../identifiers/identifier.lookup";
import { Measurement } from "./measurement.entity";
import { Target } from "./target.entity";

@ArgsType()
class TargetKey extends AsOfArgs {
  @Field(() => ID, { nullable: true, description: "The id of the target." })
  id?: string;

  @IdentifierArg()
  identifier?: IdentifierInput;
}

@ArgsType()
class MeasurementKey extends AsOfArgs {
  @Field(() => ID, { nullable: true, description: "The id of the measurement." })
  id?: string;

  @IdentifierArg()
  identifier?: IdentifierInput;
}

@Resolver()
export class TargetResolver {
  @Query(() => Target, {
    nullable: true,
    description: "One target, by exactly one of id and identifier; null if there is none.",
  })
  target(@Args(() => TargetKey, { validate: false }) key: TargetKey, @Reads() read: Read): Promise<Target | null> {
    return read.one(Target, { id: hasId("target"), identifier: hasIdentifier("target") }, key);
  }

  @Query(() => Measurement, {
    nullable: true,
    description: "One measurement, by exactly one of id and identifier; null if there is none.",
  })
  measurement(
    @Args(() => MeasurementKey, { validate: false }) key: MeasurementKey,
    @Reads() read: Read,
  ): Promise<Measurement | null> {
    return read.one(Measurement, { id: hasId("measurement"), identifier: hasIdentifier("measurement") }, key);
  }
}
