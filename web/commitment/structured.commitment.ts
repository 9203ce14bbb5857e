import type { Claim, ClaimReview } from "schema-dts";
import { addressAsRead, publishedBy } from "../frame/structured";
import type { Site } from "../frame/site.context";
import { ours } from "../shared/methodology";
import { latestOf } from "../shared/latest";
import { isRequest } from "../shared/request.model";
import { statusText } from "../shared/status";
import { structuredActors } from "../shared/structured.actor";
import { isoDate } from "../shared/structured.date";
import type { ShownCommitment } from "./shown.commitment";

/**
 * The judgement on a promise as a ClaimReview. A promise that nobody has judged has none; nor has a request: those who were asked have claimed
 * nothing. The word of the status is the rating, and no number is made of it.
 */
export function structuredCommitment(commitment: ShownCommitment, site: Site): ClaimReview | undefined {
  const latest = latestOf(commitment.assessments.nodes.filter(({ party }) => party === null));
  if (!latest || isRequest(commitment)) return undefined;
  const url = addressAsRead(site);
  const { status, unratableReason, date, rationale, methodology } = latest;
  return {
    "@type": "ClaimReview",
    "@id": `${url}#${latest.id}`,
    url,
    claimReviewed: commitment.title,
    datePublished: isoDate(date),
    inLanguage: site.language,
    itemReviewed: claimIn(commitment, site),
    reviewRating: {
      "@type": "Rating",
      alternateName: statusText(site.words, { status, reason: unratableReason }),
      ...(rationale !== null && { ratingExplanation: rationale }),
    },
    reviewBody: commitment.verdict,
    ...(site.owner.license && { license: site.owner.license.url }),
    ...(methodology.recordedName === ours ? reviewedBy(site) : ofOthers(methodology)),
  };
}

/** By our own method the site has judged, if somebody answers for it. */
function reviewedBy(site: Site) {
  const { publisher } = publishedBy(site);
  return publisher ? { author: publisher, publisher } : {};
}

/** What was judged by the method of others is not the site's judgement. */
const ofOthers = ({ url, name, edition }: { url: string | null; name: string; edition: string }) => ({
  isBasedOn: url ?? { "@type": "CreativeWork" as const, name: `${name} ${edition}` },
});

/** What was promised, by whom, when, and where one can read it. */
function claimIn({ statement, madeOn, parties, evidence }: ShownCommitment, site: Site): Claim {
  const promised = parties.filter(({ role }) => role === "PLEDGER" || role === "SIGNATORY");
  const authors = structuredActors(
    site,
    promised.map(({ actor, representing }) => representing ?? actor),
  );
  const origins = evidence.nodes.filter(({ role, stance }) => role === "ORIGIN" && stance === "SUPPORTS");
  const sources = new Map(origins.map(({ sourceArticle: { url, title } }) => [url, title]));
  return {
    "@type": "Claim",
    text: statement,
    datePublished: isoDate(madeOn),
    ...(authors.length > 0 && { author: authors }),
    ...(sources.size > 0 && {
      appearance: [...sources].map(([url, name]) => ({ "@type": "CreativeWork" as const, url, name })),
    }),
  };
}
