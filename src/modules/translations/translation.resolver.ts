import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { AsOfArgs } from "../../schema/as-of.args";
import { hasId } from "../../schema/conditions";
import { Reads, type Read } from "../../schema/read";
import { Translation } from "./translation.entity";
import { translationList } from "./translation.list";

@ArgsType()
class TranslationKey extends AsOfArgs {
  @Field(() => ID, { description: "The id of the translation." })
  id!: string;
}

@Resolver()
export class TranslationQueries {
  @Query(() => Translation, { nullable: true, description: "One translation; null if there is none with this id." })
  translation(
    @Args(() => TranslationKey, { validate: false }) key: TranslationKey,
    @Reads() read: Read,
  ): Promise<Translation | null> {
    return read.one(Translation, { id: hasId("translation") }, key);
  }

  @Query(() => translationList.connection, {
    description:
      "Texts of records in other languages, the earliest edit first. With `outdated: true`, the ones that a translator has to check.",
  })
  translations(
    @Args(() => translationList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(translationList, args);
  }
}
