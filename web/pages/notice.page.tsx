import type { ApiError } from "../api";
import { Main } from "../frame/main";
import { addressOf, type Site } from "../frame/site.context";
import type { View } from "../frame/view";

type Reason = "notFound" | "badRequest" | "tooMany" | "unavailable";

const statuses: Readonly<Record<Reason, number>> = { notFound: 404, badRequest: 400, tooMany: 429, unavailable: 503 };

/** A page that says why there is none. */
export function notice(site: Site, reason: Reason, detail?: string): View {
  const { error } = site.words;
  const texts: Readonly<Record<Reason, string>> = {
    notFound: error.notFoundText,
    badRequest: detail ?? error.notFoundText,
    tooMany: error.tooManyText,
    unavailable: error.unavailableText,
  };
  return {
    status: statuses[reason],
    title: error[reason],
    description: texts[reason],
    body: (
      <Main className="notice">
        <h1>{error[reason]}</h1>
        <p>{texts[reason]}</p>
        <p>
          <a href={addressOf({ ...site, revision: null }, "")}>{error.home}</a>
        </p>
      </Main>
    ),
  };
}

export function noticeFor(site: Site, error: ApiError): View {
  if (error.code === "RATE_LIMITED") {
    const seconds = error.retryAfter;
    return { ...notice(site, "tooMany"), ...(seconds !== undefined && { retryAfter: seconds }) };
  }
  if (error.code === "BAD_USER_INPUT") return notice(site, "badRequest", error.message);
  return notice(site, "unavailable");
}
