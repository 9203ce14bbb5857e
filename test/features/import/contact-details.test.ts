import { readTable } from "../../../src/import/read/reading";
import type { ReadingOptions } from "../../../src/import/read/reading.options";

const table = (text: string, options: ReadingOptions = {}, name = "register.csv") =>
  readTable(Buffer.from(text), name, options);
const cellsOf = (read: ReturnType<typeof table>) => read.rows.map(({ cells }) => cells);

describe("contact details", () => {
  it.each([
    ["Ada, ada.o'neill@example.org", "Ada,"],
    ["Tél. : 01 45 67 89 01 (bureau)", "Tél. :  (bureau)"],
    ["+33145678901", ""],
    ["Call +44 (0)20 7946 0958 now", "Call  now"],
    ["phone 020-7946-0958", "phone"],
    ["woordvoerder 06-29647422", "woordvoerder"],
    ["(+316- 29647422)", "()"],
    ["bereikbaar op (070) 356 41 10.", "bereikbaar op ."],
    ["(0251)4987-120", ""],
  ])("%j becomes %j", (cell, kept) => {
    const read = table(`a\n"x ${cell}"\n`);
    expect(cellsOf(read)).toEqual([[`x ${kept}`.trim()]]);
    expect(read.cleaned.emailAddresses + read.cleaned.phoneNumbers).toBe(1);
  });

  it.each([
    "0801162959-21",
    "id=03181945560-59",
    "2015-02-20",
    "20/11/2014",
    "20.04.2015 - 21.04.2015",
    "FR 552 032 534",
    "SIREN 552032534",
    "23 015 454 €",
    "+10 000 euros",
    "mobile 2015-2016",
    "197403",
    "ISIN US0378331005",
    "@example",
    "00012345",
    "06-29647422",
    "Zaak 2019-29647422",
    "(2015) 356 41 10 stuks",
  ])("%j stays", (cell) => {
    expect(cellsOf(table(`a\n"${cell}"\n`))).toEqual([[cell]]);
  });

  it("are numbers of any form under a header that says so", () => {
    const read = table("Numéro,Téléphone\n330144000000,330144000000\n");
    expect(cellsOf(read)).toEqual([["330144000000", ""]]);
    const popolo = [{ contact_details: [{ type: "phone", value: "67000000" }], id: "67000000" }];
    expect(cellsOf(table(JSON.stringify(popolo), {}, "a.json"))).toEqual([
      ['[{"type":"phone","value":""}]', "67000000"],
    ]);
  });

  it("stay if the mapping says so", () => {
    expect(cellsOf(table("a\nada@example.org\n", { contactDetails: "keep" }))).toEqual([["ada@example.org"]]);
  });
});

describe("a column of phone numbers", () => {
  const under = (header: string, cell: string): string | undefined =>
    cellsOf(table(`Adı,${header}\nAyşe,"${cell}"\n`))[0]?.[1];

  it.each(
    `Phone,Tel.,tel_no,Mobile number,mobileNumber,Cell,Cell No,Cellphone,Contact number,Fax,Téléphone,Portable,Numéro de tel,Handy,Mobilnummer,
    Rufnummer,Móvil,Celular,Telemóvel,Cellulare,GSM,WhatsApp,Telefoonnummer,Cep telefonu,Телефон,Моб.,Τηλέφωνο,Κινητό,هاتف,जोड़ फ़ोन,मोबाइल,电话,手机号码,携帯番号,전화번호,โทรศัพท์,Số điện thoại,Simu`
      .split(",")
      .map((name) => name.trim()),
  )("%s has none any more, in whatever form", (header) => {
    for (const number of ["0712325371", "712325371", "071-232 5371", "67000000", "٠٧١٢٣٢٥٣٧١"])
      expect([header, under(header, number)]).toEqual([header, ""]);
  });

  it.each(["Contact", "Contact details", "contacts", "Kontakt", "Contacto", "Контакт", "Yhteystiedot"])(
    "%s loses what is written as one",
    (header) => {
      for (const number of ["0712325371", "+993 12 34 56 78", "(555) 123-4567", "555-123-4567", "612 34 56 78"])
        expect([header, under(header, number)]).toEqual([header, ""]);
      for (const other of [
        "Meral Ağaoğlu",
        "2015-2016",
        "01.02.2015",
        "1 500 000",
        "€ 12500000",
        "100234567",
        "A-0712325",
      ])
        expect([header, under(header, other)]).toEqual([header, other]);
    },
  );

  it("may have several numbers in a cell, and words beside them", () => {
    expect(under("Cell", "0712872799/0775414422/07155 2495-4")).toBe("");
    expect(under("Cell", "0712872799,0775414422; 07155 2495")).toBe("");
    expect(under("Cell", "0712872799 (office), none at night")).toBe("(office), none at night");
    expect(table("Cell\n0712872799/0775414422/07155 2495-4\n").cleaned.phoneNumbers).toBe(3);
  });

  it("keeps years, days, amounts and names", () => {
    for (const other of ["2015-2016", "2015-02-20", "01.02.2015 - 03.02.2015", "12500000 EUR", "1500000.50", "Ayşe 12"])
      expect(under("Mobile", other)).toBe(other);
  });

  it.each(["Telecom", "Francophones", "Electorate", "Mobility", "Автомобиль", "Telangana", "Contractor"])(
    "is not one called %s",
    (header) => {
      expect(under(header, "0712325371")).toBe("0712325371");
    },
  );

  it("is told by a word in the text of another one, too", () => {
    expect(under("Notes", "Cell: 0712325371")).toBe("Cell:");
    expect(under("Notes", "móvil 612345678")).toBe("móvil");
    expect(under("Notes", "WhatsApp 0712325371 only")).toBe("WhatsApp  only");
  });

  it("is a field of JSON whose name or type says so, a text or a number", () => {
    const senator = {
      name: "Ayşe",
      id: "0712325379",
      contact_details: [
        { type: "cell", value: "0712872799/0775414422/07155 2495-4" },
        { type: "address", value: "Plot 0712325" },
        { label: "Móvil", value: "612345678", note: "2015-2016" },
        { type: "voice", value: "0712325371" },
      ],
      mobile: 712325371,
      phones: { home: "612345678", work: ["612345679"] },
      cellCount: 3,
    };
    const read = table(JSON.stringify([senator]), {}, "senate.json");
    expect(read.rows[0]?.element).toEqual({
      ...senator,
      contact_details: [
        { type: "cell", value: "" },
        { type: "address", value: "Plot 0712325" },
        { label: "Móvil", value: "", note: "2015-2016" },
        { type: "voice", value: "" },
      ],
      mobile: "",
      phones: { home: "", work: [""] },
    });
    expect(cellsOf(read).flat().join(" ")).not.toMatch(/0712872799|612345678|712325371/);
  });
});
