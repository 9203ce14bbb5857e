import { Arg, Ctx, Mutation } from "type-graphql";
import type { Class } from "../projection/declare/record-type";
import type { RecordKind } from "../values/record-id";
import type { MadeField } from "./made.class";
import { payloadOf, type Payload } from "./payload";

interface MutationOf<Context, Input> {
  payload: Class;
  description: string;
  input: new () => Input;
  /** The description of the argument `input`. */
  asks: string;
  /** The kind of record that it makes or changes. */
  kind: RecordKind;
  /** The service that validates the input, and does it. It gives the uuid of the record, and perhaps more of the payload. */
  run: (context: Context, input: Input) => Promise<string | ({ id: string } & object)>;
  /** Completes the payload. */
  answer?: (payload: Promise<Payload>) => Promise<Payload>;
}

/** A mutation that is no edit of the record: of accounts, of imports. `makeResolver` takes several, by their names. */
export const mutation = <Context, Input extends object>(of: MutationOf<Context, Input>): MadeField => ({
  decorate: Mutation(() => of.payload as never, { description: of.description }),
  parameters: [Arg("input", () => of.input, { description: of.asks, validate: false }), Ctx()],
  resolve: (input: Input, context: Context) => {
    const payload = payloadOf<object>(of.kind, of.run(context, input));
    return of.answer ? of.answer(payload) : payload;
  },
});
