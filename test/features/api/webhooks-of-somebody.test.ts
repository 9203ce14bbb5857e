import { aReceiver } from "../../support/receiver";
import { dataOf, onServer, signedIn } from "../../support/server";
import { createWebhook, errorsOf } from "../../support/webhooks";

const server = onServer("empty", { webhookNetworks: "loopback" });
const receiver = aReceiver();
const aigerim = signedIn(server, { name: "Айгерім" });

describe("the webhooks of somebody", () => {
  const rosa = signedIn(server, { name: "Rosa" });
  const admin = signedIn(server, { name: "Оператор", role: "ADMIN" });
  const own = "{ webhooks { nodes { label contributor { name } } } }";

  it("are shown to nobody else but admins, and changed by nobody else", async () => {
    const { id } = await createWebhook(rosa, { url: receiver.url, label: "Perú", jurisdiction: ["PE"] });
    const hidden = { webhook: null, node: null };
    const ask = `{ webhook(id: "${id}") { label } node(id: "${id}") { id } }`;

    expect(await dataOf(rosa, own)).toEqual({
      webhooks: { nodes: [{ label: "Perú", contributor: { name: "Rosa" } }] },
    });
    expect(await dataOf(server, own)).toEqual({ webhooks: { nodes: [] } });
    for (const stranger of [server, aigerim]) expect(await dataOf(stranger, ask)).toEqual(hidden);
    expect(await dataOf(admin, ask)).toEqual({ webhook: { label: "Perú" }, node: { id } });
    const refused = [{ code: "NOT_FOUND", field: "webhook", message: `you have no webhook ${id}` }];
    for (const name of ["deleteWebhook", "rotateWebhookSecret", "sendTestWebhook", "updateWebhook"])
      expect(await errorsOf(aigerim, name, { webhook: id })).toEqual(refused);
    expect(await errorsOf(aigerim, "replayWebhook", { webhook: id, afterRevision: 0 })).toEqual(refused);
    expect(await errorsOf(admin, "rotateWebhookSecret", { webhook: id })).toEqual(refused);

    expect(await errorsOf(admin, "deleteWebhook", { webhook: id })).toEqual([]);
    expect(await dataOf(rosa, own)).toEqual({ webhooks: { nodes: [] } });
  });

  it("can be changed in part, and paused even if their query cannot be answered any more", async () => {
    const { id } = await createWebhook(rosa, { url: receiver.url, types: ["TARGET"], change: ["RETRACTED"] });
    const as = async () =>
      (await dataOf(rosa, `{ webhook(id: "${id}") { label query types change jurisdiction status } }`))
        .webhook as object;
    const made = {
      label: "A test",
      query: null,
      types: ["TARGET"],
      change: ["RETRACTED"],
      jurisdiction: [],
      status: "ENABLED",
    };
    expect(await as()).toEqual(made);

    const changed = { types: null, jurisdiction: ["PE"], query: "{ revision { number } }" };
    expect(await errorsOf(rosa, "updateWebhook", { webhook: id, ...changed })).toEqual([]);
    expect(await as()).toEqual({ ...made, ...changed, types: [] });
    expect(await errorsOf(rosa, "updateWebhook", { webhook: id, url: "ftp://x.example/" })).toMatchObject([
      { field: "url" },
    ]);
    expect(await errorsOf(rosa, "updateWebhook", { webhook: id, label: null })).toMatchObject([{ field: "label" }]);

    // As a version of the schema that has the field no more.
    await server.database.app.query("update webhook set query = '{ fieldOfTheYearBefore }'");
    expect(await errorsOf(rosa, "updateWebhook", { webhook: id, change: [] })).toMatchObject([{ field: "query" }]);
    expect(await errorsOf(rosa, "updateWebhook", { webhook: id, enabled: false })).toEqual([]);
    expect(await as()).toMatchObject({ status: "PAUSED", change: ["RETRACTED"] });
    expect(await errorsOf(rosa, "deleteWebhook", { webhook: id })).toEqual([]);
  });

  it("need a token", async () => {
    const { errors } = await server.ask(
      `mutation { createWebhook(input: { label: "x", url: "https://a.example" }) { errors { code } } }`,
    );
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual(["UNAUTHENTICATED"]);
  });

  it("are ten at most", async () => {
    const who = await server.signIn({ name: "Көп" });
    await Promise.all(Array.from({ length: 10 }, () => createWebhook(who, { url: receiver.url, types: ["TARGET"] })));
    expect(await errorsOf(who, "createWebhook", { label: "Он бірінші", url: receiver.url })).toEqual([
      {
        code: "NOT_POSSIBLE_NOW",
        field: null,
        message: "you have 10 webhooks, and nobody can have more: delete one first",
      },
    ]);
  });

  it("are gone with the name of a contributor who is taken out of the record", async () => {
    const leaving = await server.signIn({ name: "Сәуле Кетеді" });
    await createWebhook(leaving, { url: receiver.url, types: ["TARGET"] });
    const { redactContributor } = await dataOf(
      admin,
      `mutation ($input: RedactContributorInput!) { redactContributor(input: $input) { errors { message } } }`,
      { input: { contributor: leaving.contributorId, reason: "Өз өтініші бойынша." } },
    );
    expect(redactContributor.errors).toEqual([]);
    const { webhooks } = await dataOf(admin, "{ webhooks(first: 100) { nodes { contributor { id } } } }");
    expect(webhooks.nodes).not.toContainEqual({ contributor: { id: leaving.contributorId } });
  });
});
