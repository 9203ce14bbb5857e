import {
  accepted,
  amend,
  apply,
  atOnce,
  mutate,
  submit,
  withdraw,
  type WrittenOperation,
} from "../../support/contribute";
import { onServer, signedIn } from "../../support/server";

const server = onServer("empty");
const lerato = signedIn(server, { name: "Lerato" });
const thabo = signedIn(server, { name: "Thabo" });
const reviewer = signedIn(server, { name: "Naledi", role: "REVIEWER" });

const selection =
  "submittedBefore created changeSet { id status version revision summary } records { nodes { title } } errors { code field message }";

const companies = (...names: string[]): WrittenOperation[] =>
  names.map((name) => ({ recordCompany: { name, jurisdiction: "LS", confirmedDistinct: true } }));
const send = (who: typeof lerato, operations: WrittenOperation[], more: object = {}) =>
  submit(who, operations, more, selection);

describe("a change set that is sent again while it waits", () => {
  it("is not proposed a second time", async () => {
    const operations = companies("Vodacom Lesotho", "Econet Telecom Lesotho");
    const first = await send(lerato, operations, { summary: "The register of Maseru." });
    expect(first).toMatchObject({ submittedBefore: false, created: 2, errors: [] });
    const again = await send(lerato, operations, { summary: "Once more." });
    expect(again).toEqual({ ...first, submittedBefore: true });
    expect(again.changeSet?.["summary"]).toBe("The register of Maseru.");
  });

  it("is not, if it is sent several times at once", async () => {
    const came = await atOnce(6, () => send(lerato, companies("Lesotho Flour Mills")));
    expect(new Set(came.map(({ changeSet }) => changeSet?.id)).size).toBe(1);
    expect(came.filter(({ submittedBefore }) => submittedBefore === false)).toHaveLength(1);
  });

  it("is not, as the mutation of one operation", async () => {
    const input = { name: "Standard Lesotho Bank", confirmedDistinct: true };
    const one = () =>
      mutate(lerato, "recordCompany", input, "submittedBefore changeSet { id } company { name } errors { code }");
    const first = await one();
    expect(first).toMatchObject({ submittedBefore: false, company: { name: "Standard Lesotho Bank" } });
    expect(await one()).toEqual({ ...first, submittedBefore: true });
  });

  it("is another one from somebody else, in another order, with one operation more, or with a key of its own", async () => {
    const operations = companies("Letšeng Diamonds", "Kao Mine");
    const ids = [
      await send(lerato, operations),
      await send(thabo, operations),
      await send(lerato, [...operations].reverse()),
      await send(lerato, [...operations, ...companies("Liqhobong")]),
      await send(lerato, operations, { idempotencyKey: "mines-1" }),
      await send(lerato, operations, { onExisting: "SKIP" }),
    ].map(({ changeSet, submittedBefore }) => {
      expect(submittedBefore).toBe(false);
      return changeSet?.id;
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(await send(lerato, operations, { idempotencyKey: "mines-1" })).toMatchObject({ submittedBefore: true });
  });

  it("is a new one once the first was withdrawn or amended, and is refused as recorded once it was applied", async () => {
    const operations = companies("Lesotho Steel Products");
    const first = await accepted(send(lerato, operations));
    await withdraw(lerato, first.id);
    const second = await accepted(send(lerato, operations));
    expect(second.id).not.toBe(first.id);
    await amend(lerato, second.id, 1, companies("Lesotho Steel Products (Pty) Ltd"));
    const third = await accepted(send(lerato, operations));
    expect(third.id).not.toBe(second.id);
    await apply(reviewer, { changeSet: third.id });
    expect(await send(lerato, operations)).toMatchObject({ submittedBefore: false });
  });

  it("does nothing to a dry run, and to whoever needs no review", async () => {
    const operations = companies("Basotho Enterprises");
    await accepted(send(lerato, operations));
    expect(await send(lerato, operations, { dryRun: true })).toMatchObject({ submittedBefore: false, changeSet: null });
    expect(await send(reviewer, operations)).toMatchObject({
      submittedBefore: false,
      changeSet: { status: "APPLIED" },
    });
  });
});
