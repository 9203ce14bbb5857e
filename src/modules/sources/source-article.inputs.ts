import { Length, Matches } from "class-validator";
import { InputType } from "type-graphql";
import { OnDate, Text, Texts, WebAddress } from "../../kernel/schema/input.fields";

@InputType({ description: "A published document to be used as evidence." })
export class RecordSourceArticleInput {
  @WebAddress({ description: "The address where it was read." })
  url!: string;

  @WebAddress({ optional: true, description: "The address that its publisher calls its own; by default `url`." })
  canonicalUrl?: string | null;

  @Text(500, { description: "The headline, in the language of the article." })
  title!: string;

  @Text(200, { description: "Who published it at this address." })
  publisher!: string;

  @Texts({ items: 50, length: 200 }, { optional: true, description: "Authors as the article names them." })
  authors?: string[] | null;

  @OnDate({ optional: true, description: "When it was published." })
  publishedOn?: string | null;

  @Text(35, { description: "The language of the text: a BCP 47 tag such as `fr`." })
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  language!: string;

  @WebAddress({ optional: true, description: "A copy in a web archive." })
  archiveUrl?: string | null;

  @Text(64, {
    optional: true,
    description: "SHA-256 (hex) of the normalised words of its body; given together with `fingerprint`.",
  })
  @Length(64, 64)
  contentHash?: string | null;

  @Text(5_400_000, {
    optional: true,
    description: "The fingerprint of its body, in base64 (see `SourceArticle.fingerprint`).",
  })
  fingerprint?: string | null;
}
