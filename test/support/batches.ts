import { createHash } from "node:crypto";
import { mutate, type Came } from "./contribute";
import { mappingOf } from "./importing";
import type { SignedIn } from "./server";

/** A Georgian register of visits: the host and the guest of each, by number. */
export const visits = mappingOf(`
  - entities:
      host:
        schema: Person
        keys: [მასპინძელი]
        properties: { name: { column: მასპინძელი } }
      guest:
        schema: Company
        keys: [სტუმარი]
        properties: { name: { column: სტუმარი } }
      visit:
        schema: Meeting
        keys: [ნომერი]
        properties:
          title: { column: თემა }
          date: { column: თარიღი, format: dd.MM.yyyy }
          status: { literal: HELD }
          participations:
            - { actor: { entity: host }, role: { literal: HOST }, attendance: { literal: ATTENDED } }
            - { actor: { entity: guest }, role: { literal: ATTENDEE }, attendance: { literal: ATTENDED } }`);

export const header = ["ნომერი", "მასპინძელი", "სტუმარი", "თარიღი", "თემა"];

const hosts = ["ნინო ბერიძე", "გიორგი მაისურაძე", "თამარ კაპანაძე"];
const guests = ["მთის ქსელი", "რიონი ტელეკომი"];

/** So many rows of the register, with the numbers from 1. */
export const visitRows = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [
    String(at + 1),
    hosts[at % 3] ?? "",
    guests[at % 2] ?? "",
    `${String((at % 28) + 1).padStart(2, "0")}.05.2021`,
    `ვიზიტის თემა ნომერი ${at + 1}`,
  ]);

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const usual = `rows rejectedRows operations created updated unchanged differences
  changeSets { status summary revision } rejects { row column value fate reason }
  import { status created } errors { code field message }`;

/** A program that imports a register in batches, with a mapping. */
export class BatchProgram {
  private constructor(
    private readonly who: SignedIn,
    private readonly mapping: string,
    readonly importId: string,
  ) {}

  static async begin(who: SignedIn, mapping = visits, file = "visits.csv"): Promise<BatchProgram> {
    const input = {
      summary: "ვიზიტები",
      dataset: "kayit",
      mappingName: "visits.yaml",
      mappingHash: sha256(mapping),
      files: [{ name: file, hash: sha256(file) }],
    };
    const came = await mutate(who, "beginImport", input, "import { id } errors { message }");
    return new BatchProgram(who, mapping, came["import"].id as string);
  }

  file(content: object): Promise<Came> {
    return mutate(
      this.who,
      "recordImportFile",
      { ...this.common, ...content },
      "source sourceArticle { title url rowCount } import { status } errors { code field message }",
    );
  }

  compare(content: object): Promise<Came> {
    return mutate(
      this.who,
      "compareImportFile",
      { ...this.common, ...content },
      `vanishedRows vanishedRowNumbers vanished { kind record row reason }
      changeSets { id status summary } rejects { file row line column value fate reason } errors { code field message }`,
    );
  }

  batch(content: object, selection = usual): Promise<Came> {
    return mutate(this.who, "importBatch", { ...this.common, ...content }, selection);
  }

  private get common(): object {
    return { import: this.importId, mapping: this.mapping, fileName: "visits.csv" };
  }
}
