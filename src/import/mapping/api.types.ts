import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";

/** The inputs of the API, read from its schema. So a new field of the API can be mapped without a change here. */
export class ApiTypes {
  private readonly operations = new Map<string, ApiOperation | null>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The operation that records such a record; null if there is none. */
  operationFor(kind: string): ApiOperation | null {
    const known = this.operations.get(kind);
    if (known !== undefined) return known;
    const found = this.findOperation(kind);
    this.operations.set(kind, found);
    return found;
  }

  private findOperation(kind: string): ApiOperation | null {
    const name = operationNames[kind] ?? `record${kind}`;
    const operations = this.schema.getType("OperationInput");
    if (!isInputObjectType(operations)) throw new Error("the schema has no OperationInput: is it that of this API?");
    const field = operations.getFields()[name];
    const input = field && getNamedType(field.type);
    return isInputObjectType(input) ? { name, input: new ApiObject(input) } : null;
  }

  /** All kinds that can be recorded. */
  get kinds(): string[] {
    const operations = this.schema.getType("OperationInput");
    const names = isInputObjectType(operations) ? Object.keys(operations.getFields()) : [];
    const recorded = names.flatMap((name) => /^record(.+)$/.exec(name)?.[1] ?? []);
    return [...recorded, ...Object.keys(operationNames)];
  }

  /** Whether the API can refuse an invalid operation and apply the others. */
  get skipsInvalid(): boolean {
    const input = this.schema.getType("SubmitChangeSetInput");
    return isInputObjectType(input) && "onInvalid" in input.getFields();
  }

  /** Whether it is one of the kinds of actors. */
  isActor(kind: string): boolean {
    const type = this.schema.getType(kind);
    return Boolean(type && "getInterfaces" in type && type.getInterfaces().some(({ name }) => name === "Actor"));
  }
}

export interface ApiOperation {
  name: string;
  input: ApiObject;
}

/** Operations whose names do not say what they record. */
const operationNames: Readonly<Record<string, string>> = { Assessment: "assessCommitment", Evidence: "attachEvidence" };

/** An input object. */
export class ApiObject {
  private readonly fields = new Map<string, ApiField | null>();
  /** The fields that must be given. */
  readonly required: readonly string[];

  constructor(private readonly type: GraphQLInputObjectType) {
    this.required = Object.values(type.getFields())
      .filter(({ type: each, defaultValue }) => isNonNullType(each) && defaultValue === undefined)
      .map(({ name }) => name);
  }

  get name(): string {
    return this.type.name;
  }

  field(name: string): ApiField | null {
    const known = this.fields.get(name);
    if (known !== undefined) return known;
    const field = this.type.getFields()[name];
    const found = field ? fieldOf(field) : null;
    this.fields.set(name, found);
    return found;
  }

  get names(): string[] {
    return Object.keys(this.type.getFields());
  }
}

/** A field of an input: the type and the values that it accepts. */
export interface ApiField {
  list: boolean;
  /** `ID`, `String`, `PartialDateString`, the name of an enum .. */
  type: string;
  /** The values of an enum. */
  values: string[] | null;
  object: ApiObject | null;
  /** A text without line ends, as its description says. */
  oneLine: boolean;
}

function fieldOf({ type, description }: GraphQLInputField): ApiField {
  const bare: GraphQLInputType = isNonNullType(type) ? type.ofType : type;
  const named = getNamedType(type);
  return {
    list: isListType(bare),
    type: named.name,
    values: isEnumType(named) ? named.getValues().map(({ name }) => name) : null,
    object: isInputObjectType(named) ? new ApiObject(named) : null,
    oneLine: /\bin one line\b/.test(description ?? ""),
  };
}
