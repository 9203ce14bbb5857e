import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../support/command";
import { mappingOf } from "../../support/importing";
import { onServer, signedIn } from "../../support/server";

const mapping = mappingOf(`
  - entities:
      minister:
        schema: Person
        keys: [Ministan]
        properties: { name: { column: Ministan } }
      bako:
        schema: Company
        each: { column: Baki, split: ";" }
        keys: [Baki]
        properties: { name: { column: Baki } }
      taro:
        schema: Meeting
        keys: [Lamba]
        properties:
          title: { column: Batu }
          date: { column: Rana, format: dd/MM/yyyy }
          status: { literal: HELD }
          participations:
            - { actor: { entity: minister }, role: { literal: HOST }, attendance: { literal: ATTENDED } }
            - { actor: { entity: bako }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }`);

const header = "Lamba,Ministan,Baki,Rana,Batu";
const first = "1,Ɗahiru Sani,Kano Tele,04/02/2020,Hanyar sadarwa";
const second = "2,Ɗahiru Sani,Kano Tele,05/02/2020,Kuɗin intanet";

describe("the command that imports", () => {
  const server = onServer("empty");
  const bello = signedIn(server, { name: "Bello", role: "REVIEWER" });
  const folder = mkdtempSync(path.join(tmpdir(), "command-"));
  const rejects = path.join(folder, "rejects.csv");
  const kept = (): string[] => readdirSync(folder).filter((name) => /^rejects\./.test(name));

  /** What the command prints. */
  function send(lines: readonly string[], ...more: string[]): Promise<string> {
    const [table, rules] = [path.join(folder, "taruka.csv"), path.join(folder, "taruka.yaml")];
    writeFileSync(table, [header, ...lines].join("\n"));
    writeFileSync(rules, mapping);
    const to = ["--mapping", rules, "--rejects", rejects, "--url", `${server.url}/graphql`, "--token", bello.token];
    return run({}, "import", table, ...to, ...more);
  }

  it("keeps the rejects of an earlier run, which may hold rows that nobody has dealt with yet", async () => {
    const wrong = "2,Ɗahiru Sani,Kano Tele,31/02/2020,Kuɗin intanet";
    expect(await send([first, wrong])).toContain(`lines of what to look at are in ${rejects}`);
    const told = readFileSync(rejects, "utf8");
    expect(told).toContain("31/02/2020");

    await send([first, wrong]);
    expect(kept()).toEqual(["rejects.csv"]);

    const output = await send([first, second]);
    const [name = "", ...others] = kept();
    expect([name, others]).toEqual([expect.stringMatching(/^rejects\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.csv$/), []]);
    expect(output).toContain(`the file of rejects of an earlier run is kept as ${path.join(folder, name)}`);
    expect(readFileSync(path.join(folder, name), "utf8")).toBe(told);
  }, 120_000);

  it("calls what a dry run would record by its name, since it has no id yet", async () => {
    const output = await send([first.replace("Kano Tele", "Kano Tele;Zazzau Net"), second], "--dry-run");
    expect(output).toMatch(/^\+ participation of Meeting kayit-taro 1: .*actor "Zazzau Net" \(new\)/m);
    expect(output).not.toMatch(/actor_/);
  }, 60_000);

  it("counts the change set that waits with the retractions", async () => {
    expect(await send([first], "--retract-vanished")).toContain("change sets: 1, of which 1 wait for a review");
  }, 60_000);
});
