import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { isPartialDate, precisionOf } from "./partial-date.rules";

interface TextScalar {
  name: string;
  description: string;
  url?: string;
  /** The problem of the text; null if it is valid. */
  problem: (text: string) => string | null;
  serialize?: (value: unknown) => string;
}

/** A scalar that is a string of a certain form. All other values are refused before they reach a resolver. */
function textScalar({ name, description, url, problem, serialize = String }: TextScalar): GraphQLScalarType<string> {
  const accept = (value: unknown, nodes?: ValueNode): string => {
    const wrong = typeof value === "string" ? problem(value) : "it must be a string";
    if (wrong !== null) throw new GraphQLError(`not a ${name}: ${wrong}`, { nodes });
    return value as string;
  };
  return new GraphQLScalarType<string>({
    name,
    description,
    specifiedByURL: url,
    serialize,
    parseValue: (value) => accept(value),
    parseLiteral: (node) => accept(node.kind === Kind.STRING ? node.value : null, node),
  });
}

const isDay = (text: string): boolean => isPartialDate(text) && precisionOf(text) === "DAY";

export const DateScalar = textScalar({
  name: "Date",
  description: "A calendar day, `YYYY-MM-DD`, from the year 1800 to 2199. No time zone.",
  url: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  problem: (text) => (isDay(text) ? null : "write an existing day as YYYY-MM-DD, from 1800 to 2199"),
});

export const PartialDateScalar = textScalar({
  name: "PartialDateString",
  description:
    "The text of a `PartialDate`: `YYYY`, `YYYY-Qn`, `YYYY-MM` or `YYYY-MM-DD`, or an interval of two of these with a slash, whose end is " +
    "not before its start (`2016-04/2017-06`), from the year 1800 to 2199. Without its start (`/2017-06`) it says: not later than that. Any other text is an error of its field, and is reported " +
    "together with the other errors of the input.",
  url: "https://www.loc.gov/standards/datetime/",
  problem: () => null,
});

const mostDays = 36_500;

function acceptDays(value: unknown, nodes?: ValueNode): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= mostDays) return value;
  throw new GraphQLError(`not a number of Days: write a whole number from 0 to ${mostDays}`, { nodes });
}

export const DaysScalar = new GraphQLScalarType<number>({
  name: "Days",
  description: "A length of time in whole days, from 0 to 36500 (a hundred years).",
  serialize: Number,
  parseValue: (value) => acceptDays(value),
  parseLiteral: (node) => acceptDays(node.kind === Kind.INT ? Number(node.value) : null, node),
});

/** Offsets in use go up to 14 hours; Postgres refuses 16 and more. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

export const DateTimeScalar = textScalar({
  name: "DateTime",
  description:
    "An instant with its offset from UTC, as in RFC 3339: `2026-01-31T12:00:00Z`. Answers are always in UTC, to the microsecond.",
  url: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  problem: (text) =>
    instant.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
      ? null
      : "write an instant such as 2026-01-31T12:00:00Z",
  serialize: (value) =>
    String(value)
      .replace(/\+00(:00)?$/, "Z")
      .replace(" ", "T"),
});
