import type { TextLimits } from "../values/plain-text";
import { fieldForms, limitsIn } from "./text.rule";

export type InputClass = new () => object;

const nestedOf = new Map<InputClass, Map<string, InputClass>>();

/** Remembers that a property of an input class holds a list of inputs of another class. */
export function noteNested(owner: InputClass, property: string, inner: InputClass): void {
  const nested = nestedOf.get(owner) ?? new Map<string, InputClass>();
  nestedOf.set(owner, nested.set(property, inner));
}

/** The fields that decorators have made of each input class, and whether null takes the value away. */
const fieldsOf = new Map<InputClass, Map<string, { optional: boolean }>>();

export function noteField(owner: InputClass, name: string, optional: boolean): void {
  const fields = fieldsOf.get(owner) ?? new Map<string, { optional: boolean }>();
  fieldsOf.set(owner, fields.set(name, { optional }));
}

/** The fields of an input class. */
export const inputFields = (type: InputClass): ReadonlyMap<string, { optional: boolean }> =>
  new Map(inherited(type, (each) => fieldsOf.get(each) ?? []));

/** The limits of a text field of an input class; undefined if it has no such field. */
export const textLimits = (type: InputClass, field: string): TextLimits | undefined =>
  inherited(type, (each) => [limitsIn(each, field) ?? []].flat()).at(-1);

/** An instance of an input class, its texts normalised, with instances of the classes below it, so that their rules apply. */
export function instantiate<Input extends object>(type: new () => Input, value: object): Input {
  const instance = Object.assign(new type(), value) as Record<string, unknown>;
  for (const [key, form] of inherited(type, fieldForms)) {
    if (instance[key] !== undefined) instance[key] = form(instance[key]);
  }
  for (const [key, inner] of inherited(type, (each) => nestedOf.get(each) ?? [])) {
    const items = instance[key] as object[] | undefined | null;
    if (items) instance[key] = items.map((item) => instantiate(inner, item));
  }
  return instance as Input;
}

/** The declarations for the class and for the classes that it extends. */
function inherited<Item>(type: InputClass, declared: (type: InputClass) => Iterable<Item>): Item[] {
  const parent = Object.getPrototypeOf(type) as InputClass | null;
  return [...(parent?.name ? inherited(parent, declared) : []), ...declared(type)];
}
