import { Arg, Field, FieldResolver, ObjectType } from "type-graphql";
import { Cache } from "../values/cache";
import { badInput, shown } from "../values/errors";
import { alpha3Of, international, isJurisdiction, nameOfPart, parentOf, withParts } from "../values/jurisdiction.rules";
import { derive } from "../projection/declare/catalog";
import type { Arguments } from "../projection/declare/arguments";
import type { Condition } from "../projection/declare/list";
import { sql, type Sql } from "../projection/declare/sql";
import { describedEnum } from "./enum.type";
import { defaultLanguage, languageTag } from "./language";
import { makeResolver } from "./made.class";

/** How a code is written, for descriptions. */
export const jurisdictionForms =
  "a country (ISO 3166-1 alpha-2: `AU`), a part of one (ISO 3166-2: `AU-NSW`), `EU` or `UN`";

export const JurisdictionKind = describedEnum("JurisdictionKind", "What a jurisdiction is.", {
  COUNTRY: "A country or territory with a code in ISO 3166-1.",
  SUBDIVISION: "A part of a country, such as a state, a region or a department: its code is in ISO 3166-2.",
  INTERNATIONAL: "The European Union or the United Nations.",
});
export type JurisdictionKind = keyof typeof JurisdictionKind;

@ObjectType({
  description:
    "Where something is to hold, or whose body something is: a country, a part of one, the EU or the UN. The record has its code; the " +
    "rest follows from ISO 3166, as the library `iso-3166` of the server has it.",
})
export class Jurisdiction {
  @Field(() => String, {
    description: "ISO 3166-1 alpha-2 of a country (`AU`), ISO 3166-2 of a part of one (`AU-NSW`), `EU` or `UN`.",
  })
  code!: string;

  @Field(() => JurisdictionKind, { description: "What it is." })
  kind!: JurisdictionKind;

  @Field(() => Jurisdiction, {
    nullable: true,
    description:
      "What it is a part of: of a subdivision the larger subdivision or the country. Null of countries, EU and UN: the member states of " +
      "the EU are no parts of it here.",
  })
  parent!: Jurisdiction | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a country, its code in ISO 3166-1 alpha-3: `AUS`. Null of everything else.",
  })
  alpha3!: string | null;
}

const inLanguage = Arg("language", () => String, {
  defaultValue: defaultLanguage,
  description: "The reader's language, as a BCP 47 tag: any.",
}) as (target: object, field: string, place: number) => void;

export const jurisdictionFields = makeResolver(() => Jurisdiction, {
  name: {
    decorate: FieldResolver(() => String, {
      description:
        "What it is called. Countries, EU and UN have names in every language (Unicode CLDR). A subdivision has the one name of ISO " +
        "3166-2, in whatever language its country writes it: `Île-de-France`, `Mahārāshtra`.",
    }),
    parameters: [inLanguage],
  },
});

const names = new Cache<Intl.DisplayNames>("names of regions", () => 20_000);

/** The names of countries in a language; English where ICU does not have it. */
function namesIn(language: unknown): Intl.DisplayNames {
  const tag = languageTag(language, "name.language");
  return names.getOr(tag, () => {
    try {
      return new Intl.DisplayNames([tag, defaultLanguage], { type: "region" });
    } catch {
      throw badInput("name.language", `${shown(tag)} is not a BCP 47 language tag, such as en or fr-CA`);
    }
  });
}

const isPart = (code: string): boolean => code.includes("-");

/** The name of a code in a language. A code that no longer exists is its own name. */
export const nameOfJurisdiction = (code: string, language: unknown = defaultLanguage): string =>
  isPart(code) ? (nameOfPart(code) ?? code) : (namesIn(language).of(code) ?? code);

const kindOf = (code: string): JurisdictionKind =>
  isPart(code) ? "SUBDIVISION" : international.includes(code) ? "INTERNATIONAL" : "COUNTRY";

// The tables hold the code; everything else follows from it.
derive(Jurisdiction, {
  code: (code: string) => code,
  kind: kindOf,
  parent: parentOf,
  alpha3: alpha3Of,
  name: (code: string, args: { language: string }) => nameOfJurisdiction(code, args.language),
});

/** A code that an argument gives. @throws if there is none such. */
export function jurisdictionGiven(value: unknown, argument: string): string {
  const code = String(value);
  if (!isJurisdiction(code))
    throw badInput(argument, `${shown(value)} is no jurisdiction: write ${jurisdictionForms.replaceAll("`", "")}`);
  return code;
}

/** Whether a code is the one that the argument names, or that of a part of it. Indexes on the code in the collation C answer it. */
export function isWithin(code: Sql, args: Arguments, name: string): Sql {
  const first = args.as(name, "text", jurisdictionGiven);
  const parts = args.as(name, "text[]", (value) => (isPart(String(value)) ? withParts(String(value)) : []));
  // The parts of a country begin with its code, also those that have other codes by now: after the hyphen comes the full stop.
  return sql`(${code} collate "C" >= ${first} and ${code} collate "C" < ${first} || '.' or ${code} collate "C" = any(${parts}))`;
}

/**
 * The codes under which the ledger notes what is within the jurisdictions that an argument names: those of a part of a country are noted
 * under that of the country, too.
 */
export const codesWithin = (args: Arguments, name: string): Sql =>
  args.as(name, "text[]", (value, argument) =>
    codesOf([value].flat().map((each) => jurisdictionGiven(each, argument))),
  );

export const codesOf = (jurisdictions: readonly string[]): string[] =>
  jurisdictions.flatMap((code) => (isPart(code) ? withParts(code) : [code]));

/** The argument `jurisdiction` of a list: the property has the code, or that of a part. */
export const inJurisdiction =
  (property: string): Condition =>
  (row, args, name) =>
    isWithin(row.col(property), args, name);
