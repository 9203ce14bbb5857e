import { isInputObjectType } from "graphql";
import { publicSchema } from "../../src/graphql/schema";
import { identifiedKinds, declarationOf } from "../../src/schema/module";

const schema = publicSchema();

/** Lists are bounded by their record, and so have no conditions. */
const withoutConditions = ["participation", "party"];

describe("the records of a kind that other registers have ids for", () => {
  it.each(identifiedKinds().filter((kind) => !withoutConditions.includes(kind)))(
    "are listed by such an id: %s",
    (kind) => {
      const where = schema.getType(`${declarationOf(kind).type.name}Where`);
      expect(isInputObjectType(where) && String(where.getFields()["identifier"]?.type)).toBe("IdentifierInput");
    },
  );

  it("are not listed by conditions where that is excused", () => {
    const listed = withoutConditions.filter((kind) => schema.getType(`${declarationOf(kind as never).type.name}Where`));
    expect(listed).toEqual([]);
  });
});
