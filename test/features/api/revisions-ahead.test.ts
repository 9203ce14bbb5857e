import { setTimeout as pause } from "node:timers/promises";
import { noteHead } from "../../../src/values/known-head";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { channels, subscribe } from "../../support/subscribing";

/** A standby can show a revision before its primary does, and one that is promoted may lack the last ones: the process has heard of them all the same. */
describe("a revision that the process has heard of, and the writer does not show", () => {
  const { server, recorder } = onEmptyRecord();
  const changed = "subscription ($after: Int) { changed(afterRevision: $after) { revision } }";
  const asking = async (minRevision: number) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query: "{ actors { totalCount } }", extensions: { minRevision } }),
    });
    const { errors } = (await response.json()) as { errors?: { message: string; extensions: object }[] };
    return errors?.map(({ message, extensions }) => ({ message, ...extensions }));
  };

  it("is asked for again later, and one that nobody knows is refused", async () => {
    const ahead = (await recorder.apply(make.techCompany({ name: "ശാല" }))) + 1;
    noteHead(server.database.app, ahead);
    expect(await asking(ahead)).toEqual([expect.objectContaining({ code: "SERVICE_UNAVAILABLE" })]);
    expect(await asking(ahead + 1)).toEqual([
      expect.objectContaining({ code: "BAD_USER_INPUT", argument: "minRevision" }),
    ]);
    await recorder.apply(make.techCompany({ name: "ശാല 2" }));
    expect(await asking(ahead)).toBeUndefined();
  });

  it.each(channels)("over %s, comes when the writer has it, and nothing comes in its place", async (channel) => {
    const begun = await recorder.apply(make.techCompany({ name: `შპს ${channel}` }));
    const subscriber = subscribe(server.url, channel, changed, { after: begun - 1 });
    await subscriber.next();
    const events = subscriber.take(2);
    noteHead(server.database.app, begun + 2);
    await pause(200);
    await recorder.apply(make.techCompany({ name: `ООО ${channel}` }));
    await recorder.apply(make.techCompany({ name: `ЖШС ${channel}` }));

    expect(await events).toMatchObject([1, 2].map((each) => ({ data: { changed: { revision: begun + each } } })));
    await subscriber.leave();
  });
});
