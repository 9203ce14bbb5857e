import { ApiError, type Ask } from "../frame/api";
import type { TypedDocumentString } from "../graphql/graphql";
import type { Words } from "../language/language";
import { knownDate } from "../language/partial.dates";
import { textIn } from "./page.place";

/** The problems of the fields of a form, by the name of the field. */
export type Problems = ReadonlyMap<string, string>;

/**
 * The filters of a list in an address, field by field. A value that cannot be read is no filter: the list is shown without it, and the
 * field says what is wrong.
 */
export class Narrowing {
  private readonly found = new Map<string, string>();

  constructor(
    private readonly query: URLSearchParams,
    private readonly words: Words,
  ) {}

  get problems(): Problems {
    return this.found;
  }

  text = (name: string): string | null => textIn(this.query, name);

  /** The values of a field that can have several. */
  choices<Value extends string>(name: string, values: readonly Value[]): Value[] | null {
    const wanted = this.query.getAll(name).filter((value) => value !== "");
    const known = values.filter((value) => wanted.includes(value));
    const unknown = wanted.find((value) => !values.some((each) => each === value));
    if (unknown !== undefined) this.complain(name, this.words.problem.choice(unknown));
    return known.length > 0 ? known : null;
  }

  /** A year, a quarter, a month or an interval means all of its days, from the first to the last. */
  day(name: string, edge: "first" | "last"): string | null {
    const text = this.text(name);
    if (text === null) return null;
    const known = knownDate(text);
    if (known === null) {
      this.complain(name, this.words.problem.date);
      return null;
    }
    return edge === "first" ? known.earliest : known.latest;
  }

  complain(name: string, problem: string): void {
    this.found.set(name, problem);
  }

  /** Asks the API. If the API refuses the value of a field, the page says so at the field, and asks again without this value. */
  async ask<Data, Variables extends object>(
    ask: Ask,
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    try {
      return await ask(document, variables);
    } catch (error) {
      const argument = error instanceof ApiError ? error.argument : undefined;
      if (argument === undefined || !(variables as Record<string, unknown>)[argument]) throw error;
      if (!this.refuse(argument)) throw error;
      return this.ask(ask, document, { ...variables, ...without(argument, variables) });
    }
  }

  private refuse(argument: string): boolean {
    const { problem } = this.words;
    const refusals: Readonly<Record<string, readonly [field: string, text: string]>> = {
      search: ["q", problem.search],
      madeAfter: ["from", problem.date],
      madeBefore: ["until", problem.date],
      heldAfter: ["from", problem.date],
      heldBefore: ["until", problem.date],
      after: ["place", problem.place],
      before: ["place", problem.place],
      actor: ["actor", problem.actor(this.text("actor") ?? "")],
      slug: ["actor", problem.actor(this.text("actor") ?? "")],
    };
    const refusal = refusals[argument];
    if (refusal) this.complain(...refusal);
    return refusal !== undefined;
  }
}

/** The variables without the value that the API has refused. No record has an empty slug; without a cursor, a list begins with its first page. */
function without(argument: string, variables: object): object {
  if (argument === "slug") return { slug: "" };
  const size = "last" in variables ? variables.last : null;
  return argument === "before" ? { before: null, last: null, first: size } : { [argument]: null };
}
