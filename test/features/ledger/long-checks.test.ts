import { beforeTests } from "../../support/before-tests";
import { submit, written } from "../../support/contribute";
import * as a from "../../support/factories";
import { onServer } from "../../support/server";

/** More than the 5 s that one statement may take here. */
const slow = `
  create function public.check_slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(5.5); return null; end $$;
  create constraint trigger check_slowly after insert on public.topic deferrable initially deferred
    for each row when (new.slug = 'slow') execute function public.check_slowly();`;

describe("rules that take long to check", () => {
  const server = onServer("empty");
  const owner = beforeTests(() => server.database.connectAsOwner());
  beforeAll(() => owner.query(slow));

  const topics = (count: number) => [
    written(a.topic({ slug: "slow" })),
    ...Array.from({ length: count - 1 }, () => written(a.topic())),
  ];

  it("end a change set of few operations after the time of a statement", async () => {
    const grace = await server.signIn({ role: "REVIEWER" });
    await expect(submit(grace, topics(1))).rejects.toThrow("SERVICE_UNAVAILABLE");
  });

  it("may take longer for thousands of operations", async () => {
    const grace = await server.signIn({ role: "REVIEWER" });
    const { changeSet, errors } = await submit(grace, topics(1001));
    expect(errors).toEqual([]);
    expect(changeSet?.status).toBe("APPLIED");
  });
});
