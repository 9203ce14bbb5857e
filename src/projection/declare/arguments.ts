import { badInput } from "../../values/errors";
import { raw, sql, type Parameter, type StatementInput, type Sql } from "./sql";

type Path = readonly (string | number)[];
type Convert = (value: unknown, argument: string) => unknown;

/**
 * The arguments of one field, as a plan sees them. Plans are kept and run again with other values. So a plan may depend on booleans,
 * enums, integers and on whether an argument is given, because these are part of its cache key. All other values are parameters.
 */
export class Arguments {
  static readonly none = new Arguments("", 0, {});

  constructor(
    /** The name of the field whose arguments they are. */
    readonly field: string,
    private readonly index: number,
    private readonly sample: Readonly<Record<string, unknown>>,
    private readonly path: Path = [],
    /** The most items of a page of the list whose arguments they are; undefined for as many as a client may ask for. */
    readonly mostInPage?: number,
  ) {}

  has(name: string): boolean {
    return this.sample[name] !== undefined && this.sample[name] !== null;
  }

  /** Whether the argument is given, here or anywhere in `where`. */
  names(name: string): boolean {
    const deeper = ["where", "not"].filter((each) => this.has(each)).map((each) => this.inner(each));
    const listed = ["and", "or"].filter((each) => this.has(each)).flatMap((each) => this.items(each));
    return this.has(name) || [...deeper, ...listed].some((inner) => inner.names(name));
  }

  /** For presence, booleans, enums and integers only. */
  shape(name: string): unknown {
    return this.sample[name];
  }

  /** The full name of an argument, for errors: `commitments.where.madeAfter`. */
  nameOf(name: string): string {
    return [this.field, ...this.path, name].join(".");
  }

  /** The value as a parameter of a Postgres type. */
  as(name: string, type: string, convert: Convert = (value) => value): Sql {
    return sql`${this.parameter(name, convert)}${raw(`::${type}`)}`;
  }

  /** The same for a value on which the way to read depends: how frequent a word is that is searched for. */
  planned(name: string, type: string, convert: Convert): Sql {
    return sql`${{ ...this.parameter(name, convert), planned: true }}${raw(`::${type}`)}`;
  }

  parameter(name: string, convert: Convert = (value) => value): Parameter {
    const path = [...this.path, name];
    const argument = this.nameOf(name);
    const index = this.index;
    return {
      read: (request) => convert(wellFormed(at(request.arguments[index], path), argument), argument),
    };
  }

  /** A value that is computed from several of the arguments, as a parameter of a Postgres type. */
  from(
    type: string,
    derive: (given: Readonly<Record<string, unknown>>, nameOf: (name: string) => string) => unknown,
  ): Sql {
    const { index } = this;
    const nameOf = (name: string): string => this.nameOf(name);
    const parameter = {
      read: ({ arguments: all }: StatementInput) => derive(at(all[index], this.path) as never, nameOf),
    };
    return sql`${parameter}${raw(`::${type}`)}`;
  }

  /** The arguments inside an input object. */
  inner(name: string): Arguments {
    return this.within(this.sample[name], [...this.path, name]);
  }

  /** The arguments inside each of a list of input objects. */
  items(name: string): Arguments[] {
    const list = this.sample[name] as readonly unknown[];
    return list.map((item, position) => this.within(item, [...this.path, name, position]));
  }

  private within(sample: unknown, path: Path): Arguments {
    return new Arguments(this.field, this.index, sample as Record<string, unknown>, path);
  }
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value);
}

const longest = 1000;

/** Postgres cannot store a NUL or half a surrogate pair: they are refused here, so that the error names the argument. */
function wellFormed(value: unknown, argument: string): unknown {
  if (Array.isArray(value)) {
    if (value.length > 100) throw badInput(argument, `has ${value.length} values; at most 100 are allowed`);
    for (const item of value) wellFormed(item, argument);
  }
  if (typeof value !== "string") return value;
  if (value.includes("\0")) throw badInput(argument, "contains a NUL character (U+0000): remove it");
  if (!value.isWellFormed()) throw badInput(argument, "contains half of a surrogate pair: send valid Unicode");
  if (value.length > longest)
    throw badInput(argument, `has ${value.length} characters; at most ${longest} are allowed`);
  return value;
}
