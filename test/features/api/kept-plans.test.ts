import { submit, type WrittenOperation } from "../../support/contribute";
import * as a from "../../support/factories";
import { onServer, type SignedIn } from "../../support/server";

const server = onServer();

describe("one document, sent again, is answered by what it asks this time", () => {
  let [editor, contributor]: SignedIn[] = [];
  beforeAll(async () => {
    editor = await server.signIn({ role: "REVIEWER" });
    contributor = await server.signIn();
  });

  const selection = "records { nodes { __typename ... on Actor { name } } } errors { code }";
  let companies = 0;
  const company = (name: string): WrittenOperation[] => [
    { recordTechCompany: a.techCompany({ name, slug: `company-${++companies}` }).input },
  ];
  const shown = (name: string) => ({ records: { nodes: [{ __typename: "TechCompany", name }] }, errors: [] });

  it("applied, as a dry run, proposed, and applied again", async () => {
    const send = (who: SignedIn | undefined, name: string, dryRun: boolean) =>
      submit(who as SignedIn, company(name), { dryRun }, selection);

    expect(await send(editor, "Касперский", false)).toEqual(shown("Касперский"));
    expect(await send(editor, "株式会社はてな", true)).toEqual(shown("株式会社はてな"));
    expect(await send(contributor, "Jumia", false)).toEqual(shown("Jumia"));
    expect(await send(contributor, "Mercado Libre", true)).toEqual(shown("Mercado Libre"));
    expect(await send(editor, "Safaricom", false)).toEqual(shown("Safaricom"));
  });

  it("proposed first, and then applied", async () => {
    const more = `${selection} changeSet { status }`;
    const proposed = await submit(contributor as SignedIn, company("Flipkart"), {}, more);
    const applied = await submit(editor as SignedIn, company("Ola"), {}, more);

    expect(proposed).toEqual({ ...shown("Flipkart"), changeSet: { status: "PROPOSED" } });
    expect(applied).toEqual({ ...shown("Ola"), changeSet: { status: "APPLIED" } });
  });
});

describe("a field that is written twice", () => {
  const slug = "code-of-good-conduct";

  it("has what the second place selects, once that is left in", async () => {
    const query = `query ($more: Boolean!) {
      commitment(slug: "${slug}") { slug }
      commitment(slug: "${slug}") @include(if: $more) { formality }
    }`;
    expect((await server.ask(query, { more: false })).data).toEqual({ commitment: { slug } });

    const { data, errors } = await server.ask(query, { more: true });

    expect(errors).toBeUndefined();
    expect(data).toEqual({ commitment: { slug, formality: expect.any(String) } });
    expect((await server.ask(query, { more: false })).data).toEqual({ commitment: { slug } });
  });

  it("heeds the variables of the second place, each time anew", async () => {
    const query = `query ($more: Boolean!, $n: Int) {
      commitment(slug: "${slug}") { slug }
      ... @include(if: $more) { commitment(slug: "${slug}") { evidence(first: $n) { nodes { __typename } } } }
    }`;
    const quotes = async (n: number): Promise<unknown[]> =>
      (await server.ask(query, { more: true, n })).data.commitment.evidence.nodes;
    await server.ask(query, { more: false, n: 1 });

    expect(await quotes(1)).toHaveLength(1);
    expect(await quotes(2)).toHaveLength(2);
    expect(await quotes(1)).toHaveLength(1);
  });
});
