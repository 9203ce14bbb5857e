import { Args, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { Reads, type Read } from "../../schema/read";
import { methodologyList } from "./methodology.list";

@Resolver()
export class MethodologyResolver {
  @Query(() => methodologyList.connection, {
    description:
      "The methodologies whose scales and rules assessments follow, by name unless ordered otherwise. Each edition is one item.",
  })
  methodologies(
    @Args(() => methodologyList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(methodologyList, args);
  }
}
