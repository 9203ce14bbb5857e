import { createHash } from "node:crypto";
import { badInput, shown } from "../../values/errors";
import { Cache } from "../../values/cache";

/** The parameters of a request to `/graphql`, as GraphQL over HTTP names them. */
export type Asked = Readonly<Record<string, unknown>>;

const rule = "sha256: and the SHA-256 of the document's text in UTF-8, as 64 lower-case hexadecimal digits";

const idOf = (document: string): string => `sha256:${createHash("sha256").update(document).digest("hex")}`;

/**
 * Documents that a request may name by `documentId` in place of its `query` (GraphQL over HTTP, Appendix A): those that come with the server,
 * and those that somebody has sent together with their id, as long as there is room for them.
 */
export class Documents {
  private readonly ours: ReadonlyMap<string, string>;
  private readonly sent = new Cache<string>("text", ({ length }) => 2 * length);

  constructor(ours: readonly string[]) {
    this.ours = new Map(ours.map((document) => [idOf(document), document]));
  }

  /**
   * What is asked, with the document in place of its id.
   *
   * @throws GraphQLError BAD_USER_INPUT if the id is none, is not that of the document beside it, or is not known.
   */
  resolve(asked: Asked): Asked {
    if ((asked["documentId"] ?? null) === null) return asked;
    const { documentId: id, ...others } = asked;
    if (typeof id !== "string" || !/^sha256:[0-9a-f]{64}$/.test(id))
      throw badInput("documentId", `${shown(id)} is not the id of a document: ${rule}`);
    const { query } = others;
    if (typeof query !== "string") return { ...others, query: this.documentOf(id) };
    if (idOf(query) !== id) throw badInput("documentId", `is not that of the document in \`query\`: it is ${rule}`);
    return others;
  }

  /** Keeps a document that was sent with its id and found to be good. */
  keep({ documentId, query }: Asked): void {
    if (typeof documentId === "string" && typeof query === "string") this.sent.set(documentId, query);
  }

  private documentOf(id: string): string {
    const document = this.ours.get(id) ?? this.sent.get(id);
    if (document === undefined)
      throw badInput("documentId", "is of no document that is known here: send the document beside it, in `query`");
    return document;
  }
}
