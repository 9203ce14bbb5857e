import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { AsOfArgs } from "../../schema/as-of.args";
import { hasId, hasKey } from "../../schema/conditions";
import { Reads, type Read } from "../../schema/read";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { hasIdentifier, IdentifierArg } from "../identifiers/identifier.lookup";
import { SourceArticle } from "./source-article.entity";
import { sourceArticleList } from "./source-article.list";

@ArgsType()
class SourceArticleKey extends AsOfArgs {
  @Field(() => ID, { nullable: true, description: "The id of the article." })
  id?: string;

  @Field(() => String, { nullable: true, description: "Its address or its canonical address, exactly." })
  url?: string;

  @IdentifierArg()
  identifier?: IdentifierInput;
}

const keys = {
  id: hasId("source_article"),
  url: hasKey("canonicalUrl", "url"),
  identifier: hasIdentifier("source_article"),
} satisfies Parameters<Read["one"]>[1];

@Resolver()
export class SourceArticleResolver {
  @Query(() => SourceArticle, {
    nullable: true,
    description:
      "One source article, by exactly one of id, url and identifier. If it was merged into another, that article; null if there is none.",
  })
  sourceArticle(
    @Args(() => SourceArticleKey, { validate: false }) key: SourceArticleKey,
    @Reads() read: Read,
  ): Promise<SourceArticle | null> {
    return read.one(SourceArticle, keys, key);
  }

  @Query(() => sourceArticleList.connection, {
    description: "Source articles, the most recent first unless ordered otherwise.",
  })
  sourceArticles(
    @Args(() => sourceArticleList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(sourceArticleList, args);
  }
}
