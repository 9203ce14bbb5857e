import type { Shape } from "./shape";

/** Short words for the shapes that a grammar is made of. */
export const text = (about?: string, of?: readonly string[]): Shape => ({
  is: "text",
  ...(of && { of }),
  ...(about && { about }),
});
export const pattern = (about: string): Shape => ({ is: "text", pattern: true, about });
export const list = (items: Shape, about?: string): Shape => ({ is: "list", items, ...(about && { about }) });
export const map = (values: Shape, about?: string): Shape => ({ is: "map", values, ...(about && { about }) });
export const either = (about: string, ...shapes: Shape[]): Shape => ({ is: "either", shapes, about });
export const oneOrMore = (about: string): Shape => either(about, text(), list(text()));
export const numbers = (about: string): Shape => list({ is: "number" }, about);
export const yesNo = (about: string): Shape => ({ is: "boolean", about });
export const object = (name: string, about: string, fields: Record<string, Shape>, required: string[] = []): Shape => ({
  is: "object",
  name,
  fields,
  required,
  about,
});
export const scalar = either("a text, a number, true or false", text(), { is: "number" }, { is: "boolean" });
