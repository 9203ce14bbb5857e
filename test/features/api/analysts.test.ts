import { execFile, spawnSync } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { describeIf } from "../../support/available";
import { onServer } from "../../support/server";

const script = path.join(__dirname, "../../../examples/commitments_to_csv.py");
const hasPython = spawnSync("python3", ["--version"]).status === 0;

describeIf(hasPython, "No python3 found", "the script for analysts", () => {
  const server = onServer();

  const run = (...args: string[]) => promisify(execFile)("python3", [script, `${server.url}/graphql`, ...args]);

  it("pages through all commitments, and says how to get the same file again", async () => {
    const { data } = await server.ask("{ commitments(first: 100, orderBy: {field: MADE_ON}) { nodes { slug } } }");
    const { stdout, stderr } = await run("--page", "5");

    const [header, ...lines] = stdout.trimEnd().split("\r\n");
    expect(header).toBe(
      "slug,title,status,timeliness,formality,made_on,due_on,last_day,promised_by,asked_of,source,publisher",
    );
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.map((line) => line.split(",")[0])).toEqual(
      data.commitments.nodes.map((node: { slug: string }) => node.slug),
    );

    const pin = /--at-revision \d+ --as-of \S+/.exec(stderr)?.[0].split(" ") ?? [];
    expect((await run(...pin)).stdout).toBe(stdout);
  });

  it("gives the columns where nothing had been promised yet", async () => {
    expect((await run("--at-revision", "1")).stdout).toMatch(/^slug,.*publisher\r\n$/);
  });
});
