import { Field, Int, ObjectType } from "type-graphql";
import type { ArticleExtraction } from "./article.extraction";

@ObjectType({
  description:
    "The part of a text that was read as the article. Menus, buttons, related articles, banners and readers' comments are dropped, " +
    "because they are no evidence. The text itself is not kept, only its fingerprint.",
})
export class Extraction implements ArticleExtraction {
  @Field(() => Int, { description: "How many words the article has." })
  words!: number;

  @Field(() => Int, { description: "How many words were dropped." })
  droppedWords!: number;

  @Field(() => String, { description: "The first sentence of the article, shortened to 300 characters." })
  firstKept!: string;

  @Field(() => String, { description: "The last sentence of the article, shortened to 300 characters." })
  lastKept!: string;

  @Field(() => String, {
    nullable: true,
    description: "The first sentence that was dropped, shortened to 300 characters; null if nothing was.",
  })
  firstDropped!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The last sentence that was dropped, shortened to 300 characters; null if nothing was.",
  })
  lastDropped!: string | null;
}
