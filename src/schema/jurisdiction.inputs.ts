import { ValidateBy } from "class-validator";
import { shown } from "../values/errors";
import { isCountry, isJurisdiction } from "../values/jurisdiction.rules";
import { combine, saying, type Options } from "./input.fields";
import { jurisdictionForms } from "./jurisdiction";

/** The code of a jurisdiction. */
export const JurisdictionCode = (options: Options): PropertyDecorator =>
  combine(
    saying(options, `The code of ${jurisdictionForms}.`),
    () => String,
    ValidateBy({ name: "isJurisdiction", validator: jurisdiction }),
  );

const jurisdiction = {
  validate: (value: unknown): boolean => typeof value === "string" && isJurisdiction(value),
  defaultMessage: (given?: { value: unknown }): string =>
    `$property: ${shown(given?.value)} is no jurisdiction; write ${jurisdictionForms.replaceAll("`", "")}`,
};

/** The code of a country. */
export const CountryCode = (options: Options): PropertyDecorator =>
  combine(
    saying(options, "An ISO 3166-1 alpha-2 code."),
    () => String,
    ValidateBy({ name: "isCountry", validator: country }),
  );

const country = {
  validate: (value: unknown): boolean => typeof value === "string" && isCountry(value),
  defaultMessage: (given?: { value: unknown }): string =>
    `$property: ${shown(given?.value)} is no country; write its ISO 3166-1 alpha-2 code, such as NZ`,
};
