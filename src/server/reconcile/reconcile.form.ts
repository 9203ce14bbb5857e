import { isUtf8 } from "node:buffer";
import type { FastifyInstance } from "fastify";
import { badInput } from "../../values/errors";

/** Reads bodies as forms write them. A field that is given twice is a list. */
export function readForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "buffer" },
    (_request, body: Buffer, done) => {
      if (!isUtf8(body)) return done(badInput("body", "is not valid UTF-8"));
      const form = new URLSearchParams(body.toString());
      done(null, Object.fromEntries([...new Set(form.keys())].map((name) => [name, valueOf(form.getAll(name))])));
    },
  );
}

const valueOf = (values: string[]): string | string[] => (values.length === 1 ? (values[0] ?? "") : values);
