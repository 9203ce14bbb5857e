import { iso31661, iso31662 } from "iso-3166";

/**
 * The codes of jurisdictions: countries (ISO 3166-1 alpha-2), their parts (ISO 3166-2), and two codes that ISO 3166 reserves, EU and
 * UN. The library `iso-3166` has the codes and the names of the parts; ICU has the names of countries in every language.
 */
interface Known {
  /** Null for a country: ICU knows its name in every language. */
  name: string | null;
  /** The code of which it is a part: `FR-IDF` for `FR-75C`, `FR` for `FR-IDF`. Member states are not parts of the EU. */
  parent: string | null;
  parts: string[];
}

export const international: readonly string[] = ["EU", "UN"];

const known = new Map<string, Known>(
  [...iso31661.map(({ alpha2 }) => alpha2).sort(), ...international].map((code) => [
    code,
    { name: null, parent: null, parts: [] },
  ]),
);
for (const { code, name, parent } of iso31662) known.set(code, { name, parent, parts: [] });
for (const [code, { parent }] of known) if (parent !== null) known.get(parent)?.parts.push(code);

const alpha3 = new Map(iso31661.map((country) => [country.alpha2, country.alpha3]));

/** Whether it is the code of a country: EU and UN are not countries. */
export const isCountry = (code: string): boolean =>
  code.length === 2 && known.has(code) && !international.includes(code);

export const isJurisdiction = (code: string): boolean => known.has(code);

/** Countries, EU and UN; or, for a given code, the parts directly below it. */
export const partsOf = (code: string | null): readonly string[] =>
  code === null ? [...known].filter(([, { parent }]) => parent === null).map(([each]) => each) : partsRightBelow(code);

const partsRightBelow = (code: string): readonly string[] => known.get(code)?.parts ?? [];

/** The code itself and its parts on all levels. */
export const withParts = (code: string): string[] => [code, ...partsRightBelow(code).flatMap(withParts)];

/** The code of which another is a part. A code that was valid when it was recorded shows this by its form, even if the library dropped it. */
export const parentOf = (code: string): string | null =>
  known.get(code)?.parent ?? (code.includes("-") ? code.slice(0, 2) : null);

export const alpha3Of = (code: string): string | null => alpha3.get(code) ?? null;

/** The name of a part in ISO 3166-2; null for a country, and for a code that the library does not know. */
export const nameOfPart = (code: string): string | null => known.get(code)?.name ?? null;
