import { Resolver } from "type-graphql";
import type { Class } from "../projection/declare/record-type";

/** Makes a class whose name or properties are known only at run time, with the decorators that a file would have. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- only the caller knows the properties of a class made by code
export function makeClass<Made extends object = object>(
  name: string,
  decorate: ClassDecorator,
  properties: Readonly<Record<string, PropertyDecorator>>,
  parent: Class = Object,
): new () => Made {
  class MadeClass extends (parent as new () => object) {}
  // type-graphql and class-validator keep their metadata by the name of the class.
  Object.defineProperty(MadeClass, "name", { value: name });
  for (const [property, decorator] of Object.entries(properties)) decorator(MadeClass.prototype, property);
  decorate(MadeClass);
  return MadeClass as new () => Made;
}

export interface MadeField {
  /** `FieldResolver(..)`, `Query(..)` or `Mutation(..)`. */
  decorate: MethodDecorator;
  /** The decorators of its parameters, in their order. */
  parameters?: readonly ((target: object, field: string, place: number) => void)[];
  /** Left out if the projection brings the value. */
  resolve?: (...given: never[]) => unknown;
}

const fromProjection = (): undefined => undefined;

/** Makes a resolver class of these fields: of a type or, for null, of entry fields. */
export function makeResolver(of: (() => Class) | null, fields: Readonly<Record<string, MadeField>>): Class {
  class MadeResolver {}
  for (const [name, { decorate, parameters = [], resolve = fromProjection }] of Object.entries(fields)) {
    const descriptor = { value: resolve, writable: true };
    Object.defineProperty(MadeResolver.prototype, name, descriptor);
    parameters.forEach((parameter, place) => parameter(MadeResolver.prototype, name, place));
    decorate(MadeResolver.prototype, name, descriptor);
  }
  (of ? Resolver(of as never) : Resolver())(MadeResolver);
  return MadeResolver;
}
