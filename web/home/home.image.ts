import { countsOf } from "../charts/status.counts";
import { saysAt, type ImageSite, type LoadImage, type PageImage } from "../frame/page.image";
import type { HomeImageQuery, ReadAtFragment } from "../graphql/graphql";
import { homeImageQuery } from "./home-image.query";

export const loadHomeImage: LoadImage = async ({ site, ask }) => {
  const { read, ...record } = await ask(homeImageQuery, { at: site.revision });
  return read && imageOfRecord(record, site, read);
};

/** The whole record at a glance: how many promises, and what came of them. */
export function imageOfRecord(
  { stats: { buckets }, asked }: Omit<HomeImageQuery, "read">,
  site: ImageSite,
  read: ReadAtFragment,
): PageImage {
  const { language, words } = site;
  const promises = buckets.reduce((sum, { count }) => sum + count, 0);
  return {
    language,
    kicker: "",
    title: { text: words.tagline, language },
    outcome: { text: words.home.tracked(promises), sign: null },
    notes: asked.totalCount > 0 ? [words.home.askedFor(asked.totalCount)] : [],
    counts: countsOf(
      buckets.flatMap(({ key: { status }, count }) => (status ? [{ status, count }] : [])),
      words,
    ),
    facts: [],
    says: saysAt(site, read),
  };
}
