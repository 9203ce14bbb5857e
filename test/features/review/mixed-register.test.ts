import { submit, type WrittenOperation } from "../../support/contribute";
import { refusedIn, selection } from "../../support/left.out";
import { mixedRegister } from "../../support/mixed.register";
import { dataOf, onServer, signedIn } from "../../support/server";

const server = onServer("empty");
const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });

describe("a register of 300 rows, one in ten of which is wrong", () => {
  const rows = mixedRegister();
  const wrong = rows.flatMap((row, position) => (row.wrong ? [{ position, ...row.wrong }] : []));

  it("goes in but for what is wrong, which comes back with reasons, and goes in when it is corrected", async () => {
    expect([rows.length, wrong.length]).toEqual([300, 30]);
    const first = await submit(
      ada,
      rows.map(({ typed }) => typed),
      { onInvalid: "SKIP" },
      selection,
    );
    expect(first).toMatchObject({ created: 270, errors: [], changeSet: { status: "APPLIED" } });
    expect(first.refused.totalCount).toBe(30);
    expect(
      refusedIn(first).map(({ position, name, errors: [error] }) => ({
        position,
        code: error?.code,
        field: error?.field.slice(`operations.${position}.${name}`.length + 1) ?? null,
      })),
    ).toEqual(wrong.map(({ position, code, field }) => ({ position, code, field: field ?? expect.any(String) })));

    const giving = (operation: WrittenOperation): boolean =>
      Object.values(operation).some(({ as }) => as !== undefined);
    const again = rows
      .filter(({ typed, wrong: mistake }) => mistake ?? giving(typed))
      .map(({ typed, wrong: mistake }) => mistake?.right ?? typed);
    const second = await submit(ada, again, { onInvalid: "SKIP", onExisting: "SKIP" }, selection);
    expect(second).toMatchObject({ created: 28, refused: { totalCount: 2 }, errors: [] });
    const { meetings, commitments } = await dataOf(
      server,
      `{ meetings(search: "اجتماع") { totalCount } commitments(madeAfter: "2024-03-01") { totalCount } }`,
    );
    expect([meetings.totalCount, commitments.totalCount]).toEqual([22, 45]);
  });
});
