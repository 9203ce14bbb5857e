import * as canvas from "@napi-rs/canvas";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { canvasLoader } from "../../../src/server/images/canvas";
import { Drawings } from "../../../src/server/images/drawings";
import { Fonts } from "../../../src/server/images/fonts";
import { layOut } from "../../../src/server/images/layout";
import { fontOf, Measure } from "../../../src/server/images/measured.text";
import type { PageImage } from "../../../web/frame/page.image";
import { colours } from "../../../web/style/colours";

const measure = new Measure(canvas, new Fonts(canvas));

const names = (...texts: string[]) => texts.map((text) => ({ text, language: null }));
const repeated = (text: string, length = 300) => text.repeat(length).slice(0, length).trim();

const promise = (title: string, language: string | null, more: Partial<PageImage> = {}): PageImage => ({
  language: "en",
  kicker: "Promised",
  title: { text: title, language },
  outcome: { text: "Promised in public, due 2021. The date has passed; rated as not kept.", sign: "BROKEN" },
  notes: ["Sources disagree"],
  counts: [],
  facts: [
    { name: "Promised by", said: names("Bodi ya Maji", "Wizara ya Afya") },
    { name: "Promised to", said: names("Kijiji cha Msitu wa Tembo") },
    { name: "Promised", said: "second quarter of 2019" },
    { name: "Due", said: "April 2020 to June 2021" },
    { name: "Rated", said: "31 December 2021" },
  ],
  says: "What the record says at revision 12,345, 30 November 2026.",
  ...more,
});

/** The longest titles that the record takes, 300 characters. */
const longest: readonly (readonly [language: string, title: string])[] = [
  ["de", repeated("Bundesministerium für Donaudampfschifffahrtsgesellschaftskapitänswesen und Verkehr ")],
  ["en", repeated("W")],
  ["el", repeated("Υπουργείο Ψηφιακής Διακυβέρνησης ")],
  ["uk", repeated("Міністерство цифрової трансформації України ")],
  ["ar", repeated("تلتزم الوزارة بنشر تقرير سنوي عن طلبات إزالة المحتوى وعن المنصات التي استجابت لها ")],
  ["he", repeated("משרד התקשורת מתחייב לפרסם דין וחשבון שנתי ")],
  ["zh", repeated("工业和信息化部承诺在二〇二〇年底以前向所有农村学校提供宽带网络，")],
  ["ja", repeated("利用者の個人情報を第三者に提供する場合には事前に本人の同意を得ることを約束する。")],
  ["ko", repeated("과학기술정보통신부는 개인정보 보호를 약속합니다 ")],
  ["th", repeated("กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคมขอให้บริษัทลบเนื้อหาผิดกฎหมาย")],
  ["hi", repeated("मंत्रालय हर वर्ष एक रिपोर्ट प्रकाशित करने का वचन देता है ")],
  ["bn", repeated("মন্ত্রণালয় প্রতি বছর প্রতিবেদন প্রকাশ করবে ")],
  ["ta", repeated("அமைச்சகம் ஒவ்வொரு ஆண்டும் அறிக்கை வெளியிடும் ")],
  ["ka", repeated("სამინისტრო გამოაქვეყნებს წლიურ ანგარიშს ")],
  ["hy", repeated("Նախարարությունը կհրապարակի տարեկան զեկույց ")],
  ["am", repeated("ሚኒስቴሩ ዓመታዊ ሪፖርት ያወጣል ")],
];

/** What of a layout is outside of the image, smaller than can be read, or over another line. */
function faultsIn(image: PageImage): string[] {
  const layout = layOut(image, measure);
  if (!layout) return ["no room"];
  const context = canvas.createCanvas(1, 1).getContext("2d");
  const boxes = layout.lines.map(({ text, look, size, x, y, align }) => {
    context.font = fontOf(look.weight, size, look.families);
    const wide = context.measureText(text).width;
    const left = align === "right" ? x - wide : x;
    return { text, size, left, right: left + wide, top: y - size * 0.75, bottom: y + size * 0.25 };
  });
  const isOver = (one: (typeof boxes)[number], other: (typeof boxes)[number]) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  return boxes.flatMap((box, nth) => [
    ...(box.left < 63 || box.right > 1137 || box.top < 24 || box.bottom > 600 ? [`outside: ${box.text}`] : []),
    ...(box.size < 22 ? [`too small: ${box.text}`] : []),
    ...boxes.slice(nth + 1).flatMap((other) => (isOver(box, other) ? [`${box.text} over ${other.text}`] : [])),
  ]);
}

const titleIn = (image: PageImage): string[] => {
  const lines = layOut(image, measure)?.lines.filter(({ look }) => look.weight === 800) ?? [];
  return lines.map(({ text }) => text).filter((text) => text !== "Followthrough");
};
const withoutSpaces = (text: string): string => text.normalize("NFC").replace(/\s/g, "");

describe("an image", () => {
  it.each(longest)("has room for the longest title in %s, whole, with its verdict and dates", (language, title) => {
    const image = promise(title, language);
    expect(faultsIn(image)).toEqual([]);
    expect(withoutSpaces(titleIn(image).join(""))).toBe(withoutSpaces(title));
  });

  it.each(longest)("has room for it beside the longest names in %s", (language, title) => {
    const long = names(repeated(title, 500), repeated(title, 500));
    const facts = ["Signed by", "Promised by", "Promised to"].map((name) => ({ name, said: long }));
    const dates = promise("", "en").facts.filter(({ said }) => typeof said === "string");
    const sentence =
      "Promised in a policy document, due April 2016 to June 2017. The date has passed; it cannot be rated: ";
    const outcome = {
      text: `${sentence}those who were to do it were not in a position to.`,
      sign: "UNRATABLE",
    } as const;
    const image = promise(title, language, { facts: [...facts, ...dates], outcome });
    expect(faultsIn(image)).toEqual([]);
    expect(withoutSpaces(titleIn(image).join(""))).toBe(withoutSpaces(title));
  });

  it("has larger letters for shorter titles", () => {
    const sizes = [20, 100, 300].map((length) => {
      const layout = layOut(promise(repeated("Maji safi kwa kila kijiji ", length), "sw"), measure);
      return Math.max(...(layout?.lines.map(({ size }) => size) ?? []));
    });
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBe(3);
  });

  it("begins no line with a mark that ends a sentence, and ends none with a bracket that opens", () => {
    const titles: [string, string][] = [
      ["zh", repeated("承诺（二〇二〇年）公布进展情况，", 90)],
      ["ja", repeated("「約束」を守る。", 60)],
      ["fr", repeated("Qui l’a promis (ou non) ?", 80)],
    ];
    for (const [language, title] of titles) {
      const lines = titleIn(promise(title, language));
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.filter((line) => /^[，。）」?,.)]|[（「(]$/u.test(line))).toEqual([]);
    }
  });

  it("writes from the right what is written so, and keeps names of both directions in their order", () => {
    const layout = layOut(
      promise("תוכנית המים", null, { facts: [{ name: "By", said: names("ماء", "Maji") }] }),
      measure,
    );
    const [title] = layout?.lines.filter(({ text }) => text.startsWith("תוכנית")) ?? [];
    expect([title?.align, title?.x, title?.isRightToLeft]).toEqual(["right", 1136, true]);
    const [by] = layout?.lines.filter(({ text }) => text.includes("Maji")) ?? [];
    expect([by?.text, by?.x, by?.isRightToLeft]).toEqual(["\u2068ماء\u2069, \u2068Maji\u2069", 64, false]);
  });

  it("is none if a font lacks a letter of its title; names with such letters are left out", () => {
    expect(layOut(promise("Maji 🚰", "sw"), measure)).toBeNull();
    const image = promise("Maji", "sw", {
      facts: [
        { name: "By", said: names("ᚠᚢᚦ") },
        { name: "Due", said: "2021" },
      ],
    });
    const texts = layOut(image, measure)?.lines.map(({ text }) => text) ?? [];
    expect(texts).toEqual(expect.arrayContaining(["Maji", "Due", "2021"]));
    expect(texts).not.toContain("By");
  });

  it("takes the letters of Han from the font of the language", () => {
    const fonts = new Fonts(canvas);
    const packages = (text: string, language: string | null) =>
      [...new Set((fonts.familiesFor(text, language) ?? "").match(/noto-sans-\w+/g))].join();
    expect([packages("骨", "zh-Hans"), packages("骨", "ja"), packages("骨の約束", null)]).toEqual([
      "noto-sans-sc",
      "noto-sans-jp",
      "noto-sans-jp",
    ]);
  });

  it("is drawn in the colours of the pages", () => {
    const sheet = readFileSync(join(__dirname, "../../../web/style/tokens.css"), "utf8");
    const said = Object.keys(colours).map((name) => [name, new RegExp(`--${name}: (#\\w+);`).exec(sheet)?.[1]]);
    expect(Object.fromEntries(said)).toEqual(colours);
  });
});

describe("the drawing of images", () => {
  const free = { name: "a reader", pay: () => undefined };

  it("is done once for all who ask for the same, and refused beyond a number that waits", async () => {
    const drawings = new Drawings({ waitingOfAll: 1 });
    const paid: string[] = [];
    const client = (name: string) => ({ name, pay: () => void paid.push(name) });
    const [one, same] = [promise("Maji", "sw"), promise("Maji", "sw")];
    const all = await Promise.allSettled([
      drawings.of(one, canvas, client("Amina")),
      drawings.of(same, canvas, client("Baraka")),
      drawings.of(promise("Shule", "sw"), canvas, client("Chausiku")),
      drawings.of(promise("Barabara", "sw"), canvas, client("Dalili")),
    ]);
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected"]);
    expect(all[3]).toMatchObject({ reason: { extensions: { code: "SERVICE_UNAVAILABLE", retryAfterSeconds: 5 } } });
    expect(paid).toEqual(["Amina", "Chausiku", "Dalili"]);
    await drawings.of(one, canvas, client("Eshe"));
    expect(paid).not.toContain("Eshe");
  });

  it("is tried again for somebody who was refused", async () => {
    const drawings = new Drawings({ waitingOfAll: 0 });
    const [first, refused] = [drawings.of(promise("Maji", "sw"), canvas, free), promise("Shule", "sw")];
    await expect(drawings.of(refused, canvas, free)).rejects.toMatchObject({
      message: "Too many images wait to be drawn. Try again in 5 seconds.",
    });
    await first;
    expect(await drawings.of(refused, canvas, free)).toBeInstanceOf(Buffer);
  });

  it("is logged once if the package cannot be loaded", async () => {
    const warned: unknown[] = [];
    const load = canvasLoader({ warn: (...said: unknown[]) => void warned.push(said) }, () =>
      Promise.reject(new Error("no such platform")),
    );
    expect([await load(), await load()]).toEqual([null, null]);
    expect(warned).toHaveLength(1);
  });
});
