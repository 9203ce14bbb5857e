import { redirects } from "../../kernel/schema/redirects.type";
import { SourceArticle } from "./source-article.entity";

export const sourceArticleRedirects = redirects(SourceArticle);
