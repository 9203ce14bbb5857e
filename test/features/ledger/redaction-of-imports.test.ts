import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { BatchProgram, header, visitRows } from "../../support/batches";
import { finished } from "../../support/begun.imports";
import { mutate } from "../../support/contribute";
import { dataOf, onServer, signedIn } from "../../support/server";

const told = `redaction { fields version redactedRevision reason record { id } }
  stillStandsIn { places { recordId field } hasMore lookedEverywhere } errors { code field message }`;

describe("a redaction of texts of an import", () => {
  const server = onServer("empty");
  const admin = signedIn(server, { name: "The admin", role: "ADMIN" });
  const nino = signedIn(server, { name: "Nino", role: "REVIEWER" });
  const who = "ნინო-მარიამ ლომიძის ვიზიტები.csv";

  const redact = (id: string, texts: string[], as = admin) =>
    mutate(as, "redactImport", { import: id, texts, reason: "She asked for it." }, told);
  const shown = async (id: string) =>
    (
      await dataOf(
        admin,
        `query ($id: ID!) { import(id: $id) { summary mappingName files { name } rejects { nodes { file value reason } }
          changeSets { nodes { summary operations { nodes { name input } } } } } }`,
        { id },
      )
    )["import"] as Record<string, unknown>;
  const imported = async (): Promise<string> => {
    const program = await BatchProgram.begin(nino, undefined, who);
    await program.batch({ fileName: who, rows: [header, ...visitRows(2)] });
    const rejects = [{ file: who, row: 9, fate: "REJECTED", value: "ლომიძე", reason: `no date in ${who}` }];
    await mutate(nino, "finishImport", { import: program.importId, ...finished, rejects }, "errors { code }");
    return program.importId;
  };

  it("takes the name of a file out of the import, its rejects and its change sets, and names where it still stands", async () => {
    const id = await imported();
    const came = await redact(id, ["FILE_NAMES"]);
    expect(came).toMatchObject({
      redaction: {
        fields: ["file_names"],
        version: null,
        redactedRevision: 0,
        reason: "She asked for it.",
        record: null,
      },
      errors: [],
    });
    const after = await shown(id);
    expect(after).toMatchObject({
      files: [{ name: "redacted-1" }],
      rejects: { nodes: [{ file: "redacted-1", value: "ლომიძე", reason: "no date in [redacted]" }] },
    });
    expect(JSON.stringify(after)).not.toContain("ლომიძის");
    // The title of the source is a text of a record, and has a redaction of its own.
    const { places } = came["stillStandsIn"] as { places: { recordId: string; field: string }[] };
    expect(places.map(({ recordId, field }) => [recordId.replace(/_[^_]*$/, ""), field])).toEqual([
      ["source_article", "title"],
    ]);
    expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
  });

  it("takes out its summary, the name of its mapping and its rejects", async () => {
    const id = await imported();
    expect((await redact(id, ["SUMMARY", "MAPPING_NAME", "REJECTS"]))["errors"]).toEqual([]);
    const marker = `redacted-${id.slice("import_".length)}`;
    expect(await shown(id)).toMatchObject({
      summary: marker,
      mappingName: marker,
      rejects: { nodes: [{ file: who, value: null, reason: "[redacted]" }] },
    });
  });

  it("is named by a redaction of the same words elsewhere", async () => {
    const id = await imported();
    const person = await mutate(nino, "recordPerson", { name: who }, "person { id } errors { message }");
    const input = { record: person["person"].id as string, version: 1, fields: ["name"], reason: "She asked for it." };
    const came = await mutate(
      admin,
      "redactRevision",
      input,
      "stillStandsIn { places { recordId field } } errors { message }",
    );
    expect((came["stillStandsIn"] as { places: object[] }).places).toContainEqual({ recordId: id, field: "fileNames" });
  });

  it("requires an admin and an import", async () => {
    const id = await imported();
    await expect(redact(id, ["SUMMARY"], nino)).rejects.toThrow(/^FORBIDDEN/);
    expect((await redact("import_0197f3b2-0000-7000-8000-000000000000", ["SUMMARY"]))["errors"]).toMatchObject([
      { message: expect.stringContaining("there is no import") as string },
    ]);
  });
});
