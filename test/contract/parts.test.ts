import "../../src/modules";
import { recordOf } from "../../src/projection/declare/record-type";
import { recordDeclarations } from "../../src/schema/module";
import { createDatabase } from "../support/database";

it("a kind of record is a part of another in the database as its module says", async () => {
  const database = await createDatabase("empty");
  try {
    const inDatabase: unknown = await database.app.query(
      'select kind, whole_column as column, whole_kind as of, kind_column as "ofColumn" from ledger.part_of order by kind collate "C"',
    );
    const declared = recordDeclarations().flatMap(({ kind, type, part }) => {
      if (!part) return [];
      const { property, kindProperty } = part;
      const column = (name: string) => recordOf(type).columns.get(name);
      const of =
        kindProperty === undefined
          ? { of: part.of()[0], ofColumn: null }
          : { of: null, ofColumn: column(kindProperty) };
      return [{ kind, column: column(property), ...of }];
    });
    expect(inDatabase).toEqual(declared.sort((a, b) => (a.kind < b.kind ? -1 : 1)));
  } finally {
    await database.drop();
  }
});
