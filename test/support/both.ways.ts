import { getOperationAST, parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import { openLanes, type Lanes } from "../../src/database/lanes";
import { projectedData } from "../../src/graphql/projected.answer";
import { dataInText } from "../../src/graphql/text.answer";
import type { RequestContext } from "../../src/modules/accounts/request.context";
import { anonymous } from "../../src/modules/accounts/viewer";
import { Reader } from "../../src/projection/answer/reader";
import type { TestDatabase } from "./database";

export interface Operation {
  query: string;
  variables?: Record<string, unknown>;
}

/** What an operation gives: the text of `data`, null if this way leaves it to another one, or why there is none. */
export interface Given {
  data?: string | null;
  error?: string;
}

export interface BothWays {
  /** As Postgres writes it. */
  inText: Given;
  /** As code writes it, from the values that Postgres gives. */
  inCode: Given;
}

/** Asks operations in the two ways, of one database, at one instant. */
export class Asking {
  private readonly lanes: Promise<Lanes>;
  private readonly now = new Date();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly database: TestDatabase,
  ) {
    this.lanes = openLanes(database.app);
  }

  /** Null if the operation is not valid. */
  async ask({ query, variables = {} }: Operation): Promise<BothWays | null> {
    const document = parsed(query);
    const operation = document && getOperationAST(document);
    if (!document || !operation || validate(this.schema, document).length > 0) return null;
    const asked = { document, operation, variables };
    const inText = await given(async () => dataInText(this.schema, asked, await this.context()));
    const inCode = await given(async () => {
      const data = await projectedData(this.schema, asked, await this.context());
      return data && JSON.stringify(data);
    });
    return { inText, inCode };
  }

  async close(): Promise<void> {
    await (await this.lanes).close();
  }

  private async context(): Promise<RequestContext> {
    const rights = { contributorId: null, seesProposals: false, administers: false };
    const reader = new Reader((await this.lanes).statementsOf(""), this.now, rights);
    const rest = {
      requestId: "",
      ask: () => Promise.reject(new Error("nothing is asked here")),
      charge: () => null,
      work: { kind: null, operation: null, cost: null, revision: null },
      askPinned: () => Promise.reject(new Error("nothing is asked here")),
      refusalOfAddress: () => null,
    };
    return { reader, viewer: anonymous, database: this.database.app, ...rest };
  }
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

const given = (ask: () => Promise<string | null>): Promise<Given> =>
  ask().then(
    (data) => ({ data }),
    (error: unknown) => ({ error: (error as Error).message }),
  );
