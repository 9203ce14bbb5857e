import { ValidateBy } from "class-validator";
import { normalised, problemOf, type TextLimits } from "../values/plain-text";

type Form = (value: unknown) => unknown;

const formsOf = new Map<unknown, Map<string, Form>>();

/** For a field of an input class: changes the value into a standard form before anything reads it. */
export const formed =
  (form: Form): PropertyDecorator =>
  (target, key) => {
    const owner = target.constructor;
    formsOf.set(owner, (formsOf.get(owner) ?? new Map<string, Form>()).set(String(key), form));
  };

const limitsOf = new Map<unknown, Map<string, TextLimits>>();

/** The limits of a text that is a field of the class itself; undefined if it is no text. */
export const limitsIn = (type: unknown, field: string): TextLimits | undefined => limitsOf.get(type)?.get(field);

/** A rule of an input class: the text, or each text of the list, is plain (values/plain-text.ts). Its class normalises it. */
export const plain =
  (limits: TextLimits): PropertyDecorator =>
  (target, key) => {
    formed(normalisedTexts)(target, key);
    const owner = target.constructor;
    limitsOf.set(owner, (limitsOf.get(owner) ?? new Map<string, TextLimits>()).set(String(key), limits));
    ValidateBy({
      name: "isPlainText",
      validator: {
        validate: (value: unknown) => problemIn(value, limits) === null,
        defaultMessage: (given) => `${String(key)} ${problemIn(given?.value, limits) ?? "is not plain text"}`,
      },
    })(target, key);
  };

/** GraphQL and other rules check whether there is a text at all. */
function problemIn(value: unknown, limits: TextLimits): string | null {
  if (typeof value === "string") return problemOf(value, limits);
  if (!Array.isArray(value)) return null;
  const problems = value.map((item) => problemIn(item, limits));
  const place = problems.findIndex((problem) => problem !== null);
  return place < 0 ? null : `${problems[place] ?? ""} (item ${place + 1})`;
}

/** The fields of the class itself whose values have a form, and that form. */
export const fieldForms = (type: unknown): Iterable<readonly [field: string, form: Form]> => formsOf.get(type) ?? [];

/** A text, or each text of a list, in the form that is stored. */
function normalisedTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalisedTexts);
  return typeof value === "string" ? normalised(value) : value;
}
