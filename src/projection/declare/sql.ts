/** A value that is sent beside the statement. It is read from the request each time the statement runs. */
export interface Parameter {
  read(request: StatementInput): unknown;
  /** The value decides which way to read is short, so Postgres plans the statement each time. */
  planned?: boolean;
}

/** The values that a compiled statement needs from the request that runs it. */
export interface StatementInput {
  /** The arguments of each field that has some, in the order in which the compiler met the fields. */
  arguments: readonly Record<string, unknown>[];
  /** The day that counts as today (UTC, YYYY-MM-DD), if no as-of argument says otherwise. */
  today: string;
  viewer: ViewerRights;
}

/** The rights of the viewer that decide what they see. */
export interface ViewerRights {
  /** The uuid of the contributor; null if nobody is signed in. */
  contributorId: string | null;
  /** Whether they see proposals of others that are not applied yet. */
  seesProposals: boolean;
  /** Whether they see fields that are for admins only. */
  administers: boolean;
}

/** A piece of a statement: a sequence of texts and parameters. Text never comes from a request. */
export class Sql {
  constructor(readonly pieces: readonly (string | Parameter)[]) {}
}

/** Tagged template: `${Sql}` is inserted, `${Parameter}` becomes $1, $2 .. */
export function sql(texts: TemplateStringsArray, ...values: readonly (Sql | Parameter)[]): Sql {
  const pieces: (string | Parameter)[] = [];
  texts.forEach((text, index) => {
    if (text !== "") pieces.push(text);
    const value = values[index];
    if (value instanceof Sql) pieces.push(...value.pieces);
    else if (value !== undefined) pieces.push(value);
  });
  return new Sql(pieces);
}

/** SQL text from this code base, never from a request. */
export const raw = (text: string): Sql => new Sql([text]);

export const identifier = (name: string): Sql => raw(`"${name.replaceAll('"', '""')}"`);

/** A string literal, for names that are known to be safe: from metadata, or response keys of the parsed document. */
export const literal = (text: string): Sql => raw(`'${text.replaceAll("'", "''")}'`);

export function join(parts: readonly Sql[], separator: string): Sql {
  return new Sql(parts.flatMap((part, index) => (index === 0 ? part.pieces : [separator, ...part.pieces])));
}

/** All of the conditions; true if there is none. */
export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? raw("true") : join(conditions, " and ");

export interface Rendered {
  text: string;
  parameters: readonly Parameter[];
}

/** Numbers the parameters. A parameter that occurs twice is sent once. */
export function render(statement: Sql): Rendered {
  const numbers = new Map<Parameter, number>();
  const text = statement.pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    const number = numbers.get(piece) ?? numbers.size + 1;
    numbers.set(piece, number);
    return `$${number}`;
  });
  return { text: text.join(""), parameters: [...numbers.keys()] };
}
