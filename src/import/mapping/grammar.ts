import { formats } from "../read/reading.options";
import type { Shape } from "./shape";
import { either, list, map, numbers, object, oneOrMore, pattern, scalar, text, yesNo } from "./shape.words";

const each = either(
  "Splits one cell into many values before anything else is done: the entity or property is there once for each of them.",
  text("A column whose value is a list already (JSON)."),
  object("each", "How a cell is split.", {
    column: text("The column that is split. In a property it may be left out."),
    split: oneOrMore("What stands between two values. What stands in brackets is never split."),
    splitPattern: pattern("A regular expression for what stands between two values."),
  }),
);

const date: Record<string, Shape> = {
  format: oneOrMore(
    "How dates are written, tried in this order: d, dd, M, MM, MMM, MMMM, yy, yyyy, Q. A part twice is an interval; a slash before all: only the end is known.",
  ),
  language: text("The language of the names of months, such as `fr`; by default that of the source."),
  precision: text("The highest precision of a date.", ["day", "month", "quarter", "year"]),
  year: {
    is: "ref",
    to: () => propertyMapping,
    name: "property",
    about: "The year of dates that are written without one.",
  },
  between: text("A date, `2010/2014`, outside of which a value is refused as implausible."),
};

const propertyFields: Record<string, Shape> = {
  column: text("The column whose value it takes. `$file`, `$row` and `$sheet` say where the row stands."),
  columns: list(
    text(),
    "The columns whose values it takes. Those that a file has not are passed over, if it has one of them.",
  ),
  literal: scalar,
  literals: list(scalar, "Values that stand in no cell."),
  template: text("A text with columns in it: `{{Type}} of {{Town}}`. If one of them is empty, there is no value."),
  join: text("What joins all values to one."),
  gather: text(
    "What joins the values of all rows of one record. Without it, the first row decides, and others are told.",
  ),
  entity: text("The record that another entity of this query makes."),
  required: yesNo("The record is refused if it is missing."),
  default: scalar,
  each,
  pattern: pattern(
    "The part of the value that is taken: the first group of a regular expression, or all that it finds.",
  ),
  lookup: text("The table in `lookups` that cleans the value."),
  scale: text("The scale in `scales` whose word it is (of `term`): status and methodology follow from it."),
  shorten: { is: "number", about: "The highest number of characters: a longer text is cut after a word." },
  decimal: text("Of a number: the sign before its decimals, if `1,000` or `1.000` stands in the column.", [",", "."]),
  case: text("Changes the case: `title` makes DOE into Doe; `lower` and `upper` change every letter.", [
    "title",
    "lower",
    "upper",
  ]),
  order: text("`last-first`: the name is written `Doe, Jane`, and becomes `Jane Doe`.", ["last-first"]),
  sort: text("`words`: the same names in another order are one key.", ["words"]),
  ...date,
};

export const propertyMapping: Shape = object("a property", "Where the value of a field comes from.", propertyFields);

/** The fields of an object of the API, each a property; several make several items of a list. */
const nested: Shape = {
  is: "either",
  about: "A property; or, if the field holds objects, their fields.",
  shapes: [list({ is: "map", values: { is: "ref", to: () => nestedValue, name: "value" } }), map({ is: "anything" })],
};
const nestedValue: Shape = nested;

const entity = object(
  "an entity",
  "A record that each row makes, or adds to.",
  {
    schema: text("What kind of record: Person, Organisation, Meeting, Commitment, Evidence .."),
    keys: list(
      either("A column, or a property.", text(), { is: "ref", to: () => propertyMapping, name: "property" }),
      "What tells it from others of its kind in this register. Rows with the same make one record.",
    ),
    scheme: text(
      "The scheme of the identifier that is made of `keys`; by default the names of the dataset and of the entity.",
    ),
    keyLiteral: text("Stands before the values of `keys` in the identifier."),
    sameKeys: text(
      "What rows of one file with the same keys are: `number`, records of their own, of which the identifiers of the second and later ones get a number; `merge`, one record. Without it, they are one record too, and a row that adds nothing to it is flagged.",
      ["number", "merge"],
    ),
    each,
    match: text("Whether an actor of exactly this name that the record has already is the same; by default `name`.", [
      "name",
      "identifier",
    ]),
    always: yesNo("It is recorded for its own sake, although other entities refer to it."),
    evidence: object("evidence", "How the row is evidence of the record.", {
      role: text("Which part of the story it tells; by default ORIGIN.", [
        "ORIGIN",
        "PROGRESS",
        "OUTCOME",
        "RESPONSE",
        "CONTEXT",
      ]),
      stance: text("By default SUPPORTS.", ["SUPPORTS", "CONTRADICTS", "NEUTRAL"]),
    }),
    properties: map(nested, "The fields of the record, as the API calls them."),
  },
  ["schema"],
);

const rowRule = object("a rule", "Which rows are refused, and why.", {
  column: text("The column that is looked at."),
  pattern: pattern("The row is refused if its value matches."),
  missing: list(text(), "The row is refused if one of these columns is empty."),
  reason: text("What the file of rejects says."),
});

const reading: Record<string, Shape> = {
  format: text("By default, the ending of the file's name says it.", formats),
  encoding: oneOrMore("Tried in this order; by default UTF-8 and Windows-1252."),
  missingValues: list(text(), "Texts that mean that there is no value."),
  dialect: object("a dialect", "How the file is read (Frictionless Table Dialect).", {
    delimiter: text("What stands between two cells; by default what the first lines have most of."),
    quoteChar: text("What stands around a cell; by default a double quote."),
    header: yesNo("Whether there is a header."),
    headerRows: numbers("The rows that are the header, counted from 1. By default the first that is not empty."),
    headerJoin: text("What joins the cells of several header rows; by default a space."),
    commentRows: numbers("Rows that are no data."),
    commentChar: text("A row that begins with this is no data."),
    sheet: either("The name or the number of the sheet; by default the first.", text(), { is: "number" }),
  }),
  path: text("The path of the list in a document of JSON or YAML: `persons`."),
};

const query = object(
  "a query",
  "What the rows of some files make.",
  {
    files: oneOrMore("Which of the files: their names, with `*`. By default all."),
    ...reading,
    headers: map(list(text()), "Other names that a column has in some files."),
    fillDown: list(text(), "Columns in which an empty cell means the same as the cell above it."),
    group: list(text(), "Columns whose values tell which rows belong together: the keys of entities that have none."),
    filters: map(oneOrMore("a value, or several"), "Only rows with these values in these columns."),
    filtersNot: map(oneOrMore("a value, or several"), "No rows with these values in these columns."),
    reject: list(rowRule, "Rows that are refused, such as footnotes."),
    entities: map(entity),
  },
  ["entities"],
);

const option = object("an option", "The value that replaces another.", {
  match: oneOrMore("The whole value, without regard to case and spaces."),
  contains: oneOrMore("A part of the value."),
  regex: either("A regular expression that finds something in it.", pattern("one"), list(pattern("several"))),
  value: either("What it becomes.", scalar, { is: "anything" }),
  values: list(scalar, "What it becomes, if that is several values. An empty list: nothing."),
});

export const mappingShape: Shape = object(
  "the mapping",
  "How the files of a register become records.",
  {
    dataset: text(
      "A short name of the register: lower-case letters, digits and hyphens. The schemes of its identifiers begin with it.",
    ),
    summary: text("What the history of all its records says; by default that they were imported."),
    contactDetails: text("Whether e-mail addresses and phone numbers are left out, as by default.", ["drop", "keep"]),
    source: map(
      propertyMapping,
      "The file as a source: the fields of recordSourceArticle. Its properties see `$file` and `$sheet`.",
    ),
    ...reading,
    lookups: map(
      object(
        "a lookup",
        "A table that cleans values.",
        { required: yesNo("A value that it does not know is refused."), options: list(option) },
        ["options"],
      ),
    ),
    scales: map(
      object(
        "a scale",
        "The words of a tracker, and the status that each means: a methodology with its crosswalk.",
        {
          name: text("The name of the methodology."),
          edition: text("The edition of its rules."),
          url: text("Where they stand."),
          description: text("What it is."),
          terms: map(text(), "Each word, and the FulfilmentStatus that it means."),
        },
        ["name", "edition", "terms"],
      ),
    ),
    queries: list(query, "What is made of the rows."),
  },
  ["dataset", "source", "queries"],
);
