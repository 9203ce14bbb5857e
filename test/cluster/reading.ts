import { ask, until, write } from "./support/ask";
import { Checker } from "./support/checker";
import type { Cluster } from "./support/cluster";

const one = (slug: string) => `{ actor(slug: "${slug}") { name } }`;

export function reading(there: Cluster): void {
  describe("a client that names a revision", () => {
    it("is answered by every process at that revision or a later one", async () => {
      const written = await write(there, there.url, "first-market");
      const revision = written?.revision ?? NaN;
      for (const { url } of there.apis)
        for (const asking of [{ minRevision: revision }, { extensions: { minRevision: revision } }]) {
          const { data, extensions } = await ask(url, one("first-market"), asking);
          expect(data).toEqual({ actor: { name: "Ọjà first-market" } });
          expect(extensions.revision).toBeGreaterThanOrEqual(revision);
        }
    });

    it("is told which revision is the latest, if there is none like it", async () => {
      const { status, errors } = await ask(there.url, one("first-market"), { minRevision: 1_000_000 });
      expect([status, errors?.map(({ message, extensions }) => [message, extensions["code"]])]).toEqual([
        200,
        [
          [
            expect.stringMatching(/^minRevision: revision 1000000 does not exist yet; the latest is \d+$/),
            "BAD_USER_INPUT",
          ],
        ],
      ]);
    });

    it("sees it while both replicas are a second behind, and no answer is other than its revision says", async () => {
      for (const node of there.nodes.slice(1)) await node.configure({ recovery_min_apply_delay: "1000ms" });
      const checker = await Checker.begin(there);
      checker.writers(1, "late");
      checker.readers(2);
      await new Promise((later) => setTimeout(later, 4000));
      await checker.end();
      for (const node of there.nodes.slice(1)) await node.configure({ recovery_min_apply_delay: "0" });
      expect(checker.faults).toEqual([]);
      expect(checker.refused).toBe(0);
      expect(checker.written.length).toBeGreaterThan(1);
      expect(checker.answered).toBeGreaterThan(10);
    });
  });

  describe("an answer that is asked for again", () => {
    it("is sent again from what is kept of a replica, as long as that replica has replayed nothing", async () => {
      for (const { url, metricsPort } of there.apis) {
        const slug = `asked-at-${metricsPort}`;
        const repeats = async () => {
          expect((await ask(url, one(slug))).data).toEqual({ actor: null });
          return repeatsOf(metricsPort);
        };
        const before = await repeatsOf(metricsPort);
        await until(repeats, (count) => count > before);
        await write(there, there.url, slug);
        await until(
          () => ask(url, one(slug)),
          ({ data }) => data.actor !== null,
        );
      }
    });
  });

  describe("whoever has a token", () => {
    it("sees at once what they proposed, which has no revision", async () => {
      const by = await issued(there, ["PROPOSE"]);
      const propose = `mutation { submitChangeSet(input: { summary: "Ẹ káàbọ̀", operations: [
        { recordTechCompany: { name: "Ilé iṣẹ́" } }] }) { changeSet { id } errors { message } } }`;
      const { data } = await ask(there.url, propose, by);
      const { id } = data.submitChangeSet.changeSet as { id: string };
      for (const { url } of there.apis) {
        const seen = await ask(url, `{ changeSet(id: "${id}") { status } }`, by);
        expect(seen.data).toEqual({ changeSet: { status: "PROPOSED" } });
      }
    });
  });
}

/** How many operations a process has answered from what it keeps. */
async function repeatsOf(metricsPort: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(/^followthrough_operation_duration_seconds_count\{.*class="repeat".*\} (\d+)$/m.exec(text)?.[1] ?? 0);
}

/** A further token of the admin. */
async function issued({ url, token }: Cluster, scopes: string[]): Promise<{ token: string }> {
  const mine = await ask(url, "{ viewer { contributor { id } } }", { token });
  const input = { contributor: mine.data.viewer.contributor.id as string, label: "Àkọsílẹ̀", scopes };
  const issue = "mutation ($input: IssueTokenInput!) { issueToken(input: $input) { secret errors { message } } }";
  const { data } = await ask(url, issue, { token, variables: { input } });
  return { token: data.issueToken.secret as string };
}
