import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getMetadataArgsStorage } from "typeorm";
import { entities, modules } from "../../src/modules";
import { needsSecondPerson, operationKinds } from "../../src/modules/ledger/apply/operation";
import { recordDeclarations } from "../../src/schema/module";
import { onDatabase } from "../support/database";
import { beforeTests } from "../support/before-tests";

const folder = join(__dirname, "../../src/modules");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const textOf = (file: string) => readFileSync(join(folder, file), "utf8");

describe("the line of modules", () => {
  it("has every folder of src/modules, and what each folder brings stands in its module file", () => {
    const folders = new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
    expect(modules.map(({ name }) => name).sort()).toEqual([...folders].sort());
    for (const name of folders) expect(files).toContain(`${name}/${name}.module.ts`);
  });

  it("stands in the design as it is", () => {
    const design = readFileSync(join(__dirname, "../../docs/design.md"), "utf8");
    expect(design).toContain(`\`${modules.map(({ name }) => name).join(" → ")}\``);
  });

  it("has every class that is a table", async () => {
    for (const file of files.filter((each) => each.endsWith(".entity.ts"))) await import(join(folder, file));
    const tables = getMetadataArgsStorage().tables.map(({ name }) => name);
    const listed = getMetadataArgsStorage().tables.filter(({ target }) => entities.some((each) => each === target));
    expect(listed.map(({ name }) => name).sort()).toEqual(tables.sort());
  });

  it("is not filled from afar: no module is imported for what the import does", () => {
    const filling = files.filter((file) => /^import "\./m.test(textOf(file)));
    expect(filling).toEqual([]);
  });

  it("names every operation once, and every search of a kind that has a class", () => {
    const names = operationKinds().map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    for (const { kind, type } of recordDeclarations()) expect([kind, typeof type]).toEqual([kind, "function"]);
  });
});

describe("what a module says of its records", () => {
  it("has a title for every kind of record", () => {
    const titled = (type: unknown) =>
      getMetadataArgsStorage().columns.some(({ target, propertyName }) => target === type && propertyName === "title");
    expect(recordDeclarations().flatMap(({ kind, type, title }) => (title || titled(type) ? [] : kind))).toEqual([]);
  });

  it("says of every operation that records something how it is corrected, for those who send it again", () => {
    const recording = operationKinds().filter(({ name }) => /^(record|attach|assess)/.test(name));
    expect(recording.flatMap(({ name, records }) => (records ? [] : name))).toEqual([]);
    const names = operationKinds().map(({ name }) => name);
    const corrections = recording.flatMap(({ records }) => records?.correctedBy ?? []);
    expect(corrections.filter((name) => !names.includes(name))).toEqual([]);
    const corrected = new Set(corrections);
    expect(names.filter((name) => name.startsWith("correct") && !corrected.has(name))).toEqual([]);
  });

  it("can retract every kind of record that an operation records", () => {
    const recorded = new Set(operationKinds().flatMap(({ record, records }) => (records && record ? record : [])));
    const retracted = operationKinds().flatMap(({ name, record }) =>
      name.startsWith("retract") && record ? record : [],
    );
    expect(recorded.size).toBeGreaterThan(10);
    expect([...recorded].filter((kind) => !retracted.includes(kind))).toEqual([]);
  });

  /** What stands by itself although it refers to others; it is retracted by itself, and before them. */
  const whole = ["role", "evidence", "duplicate_judgement"];

  it("is of what it is a part, if it cannot be without another record", () => {
    const { columns, foreignKeys } = getMetadataArgsStorage();
    const bound = recordDeclarations().filter(({ type }) =>
      foreignKeys.some(({ target, propertyName }) =>
        columns.some(
          (column) =>
            target === type &&
            column.target === type &&
            column.propertyName === propertyName &&
            !column.options.nullable,
        ),
      ),
    );
    expect(bound.length).toBeGreaterThan(5);
    expect(bound.flatMap(({ kind, part }) => (part || whole.includes(kind) ? [] : kind))).toEqual([]);
  });

  const database = onDatabase("empty");
  const owner = beforeTests(() => database.connectAsOwner());

  const inputs = [
    ...["KEPT", "BROKEN", "IN_PROGRESS", "NOT_RATED"].map((status) => ({ status })),
    ...["fingerprint", "contentHash", "fingerprintCovers", "title"].map((field) => ({ [field]: "a" })),
  ];
  it.each(operationKinds())("is what Postgres says: when $name needs a second person", async ({ name }) => {
    const { rows } = await owner.query<{ needed: boolean }>(
      "select ledger.needs_second_person($1, input) as needed from jsonb_array_elements($2) as input",
      [name, JSON.stringify(inputs)],
    );
    expect(inputs.map((input) => needsSecondPerson({ name, input }))).toEqual(rows.map(({ needed }) => needed));
  });

  const rules = recordDeclarations().flatMap(({ kind, type, unique = [] }) =>
    unique.map((properties) => ({ kind, type, properties })),
  );
  it.each(rules)(
    "is what Postgres says: what is unique of a $kind, $properties",
    async ({ kind, type, properties }) => {
      const { rows } = await owner.query<{ columns: string[] }>(
        `select array(select attname::text from pg_attribute where attrelid = indrelid and attnum = any(indkey)) as columns
         from pg_index where indrelid = $1::regclass and indisunique and not indisprimary`,
        [kind],
      );
      expect(rows.map((row) => row.columns.sort())).toContainEqual(columnsOf(type, properties));
    },
  );

  it("is all that Postgres holds unique", async () => {
    const { rows } = await owner.query<{ kind: string; columns: string[] }>(
      `select relname as kind, array(select attname::text from pg_attribute where attrelid = indrelid and attnum = any(indkey)) as columns
         from pg_index join pg_class on pg_class.oid = indrelid
        where relnamespace = 'public'::regnamespace and to_regclass('history.' || relname) is not null
          and indisunique and not indisprimary`,
    );
    const inPostgres = rows.map(({ kind, columns }) => `${kind} (${columns.sort().join()})`);
    expect(rules.map(({ kind, type, properties }) => `${kind} (${columnsOf(type, properties).join()})`).sort()).toEqual(
      inPostgres.sort(),
    );
  });
});

function columnsOf(type: unknown, properties: readonly string[]): string[] {
  const columns = getMetadataArgsStorage().columns.filter(({ target }) => target === type);
  const named = (property: string) => columns.find(({ propertyName }) => propertyName === property)?.options.name;
  return properties.map((property) => named(property) ?? property).sort();
}
