import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Matches, MaxLength, ValidateNested } from "class-validator";
import { Field, ID } from "type-graphql";
import { PartialDateScalar } from "../scalars";

/** What all input fields have in common. */
interface Options {
  description: string;
  /** May be left out or null. */
  optional?: boolean;
}

type InputClass = new () => object;

const nestedOf = new Map<InputClass, Map<string, InputClass>>();

/** A text of at most `most` characters; not empty. */
export const Text = (most: number, options: Options): PropertyDecorator =>
  combine(options, () => String, Length(1, most));

/** A list of texts. */
export const Texts = (most: { items: number; length: number }, options: Options): PropertyDecorator =>
  combine(options, () => [String], ArrayMaxSize(most.items), MaxLength(most.length, { each: true }));

/** The id of a record, or `$name` for a record made earlier in the same change set. */
export const Reference = (options: Options): PropertyDecorator => combine(options, () => ID, Length(2, 120));

export const OnDate = (options: Options): PropertyDecorator => combine(options, () => PartialDateScalar);

export const Choice = (values: () => object, options: Options): PropertyDecorator => combine(options, values);

/** The part of a public address that names the record: `code-of-good-conduct`. */
export const Slug = (options: Options): PropertyDecorator =>
  combine(options, () => String, Length(1, 100), Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** An address on the web: http or https, without credentials. */
export const WebAddress = (options: Options): PropertyDecorator =>
  combine(options, () => String, Length(1, 2000), Matches(/^https?:\/\/[^/@\s]+(\/\S*)?$/));

interface ListOptions extends Options {
  least?: number;
  most: number;
}

/** A list of inputs of another class. */
export const Inputs =
  (type: () => InputClass, { least = 0, most, ...options }: ListOptions): PropertyDecorator =>
  (target, key) => {
    const owner = target.constructor as InputClass;
    const nested = nestedOf.get(owner) ?? new Map<string, InputClass>();
    nestedOf.set(owner, nested.set(String(key), type()));
    combine(options, () => [type()], ArrayMinSize(least), ArrayMaxSize(most), ValidateNested())(target, key);
  };

/** The local name of a record within its change set. */
export const LocalName = (): PropertyDecorator =>
  combine(
    { optional: true, description: "A local name for this record: `$name` refers to it later in the same change set." },
    () => String,
    Length(1, 100),
  );

function combine(
  { description, optional = false }: Options,
  type: () => unknown,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  return (target, key) => {
    Field(type as never, { description, nullable: optional })(target, key);
    for (const rule of rules) rule(target, key);
    if (optional) IsOptional()(target, key);
  };
}

/** An instance of an input class, with instances of the classes below it, so that their rules apply. */
export function instantiate<Input extends object>(type: new () => Input, value: object): Input {
  const instance = Object.assign(new type(), value) as Record<string, unknown>;
  for (const [key, inner] of nestedInputs(type)) {
    const items = instance[key] as object[] | undefined | null;
    if (items) instance[key] = items.map((item) => instantiate(inner, item));
  }
  return instance as Input;
}

function nestedInputs(type: InputClass): [string, InputClass][] {
  const parent = Object.getPrototypeOf(type) as InputClass | null;
  return [...(parent?.name ? nestedInputs(parent) : []), ...(nestedOf.get(type) ?? [])];
}
