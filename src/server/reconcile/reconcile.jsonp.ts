import type { FastifyInstance } from "fastify";
import { badInput, shown } from "../../values/errors";

/** The name of a function, as jQuery and others write it: `jQuery1910_1701`, `my.callback`. */
const functionName = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;
const longestName = 100;

/**
 * JSONP: with `callback`, an answer is a script that calls this function with it. Clients from before CORS use it. The script begins with a
 * comment, so that no name makes it another kind of file.
 */
export function answerAsScript(app: FastifyInstance): void {
  app.addHook("preHandler", async (request) => {
    const callback = callbackIn(request.query);
    if (callback !== undefined && !(functionName.test(callback) && callback.length <= longestName))
      throw badInput("callback", `must be the name of a function, not ${shown(callback)}`);
  });
  app.addHook("onSend", async (request, reply, payload: unknown) => {
    const callback = callbackIn(request.query);
    const isJson = String(reply.getHeader("content-type") ?? "").startsWith("application/json");
    if (callback === undefined || request.method !== "GET" || reply.statusCode !== 200 || !isJson) return payload;
    if (typeof payload !== "string") return payload;
    reply
      .type("text/javascript; charset=utf-8")
      .header("x-content-type-options", "nosniff")
      .removeHeader("content-length");
    // These two end a line of a script, and not one of JSON.
    const json = payload.replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
    return `/**/${callback}(${json});`;
  });
}

const callbackIn = (query: unknown): string | undefined => {
  const { callback } = query as { callback?: unknown };
  return callback === undefined ? undefined : typeof callback === "string" ? callback : "";
};
