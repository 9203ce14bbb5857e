import type { ReactNode } from "react";
import type { ApiError } from "../frame/api";
import { Main } from "../frame/main";
import { addressOf, type Site } from "../frame/site.context";
import type { View } from "../frame/view";

type Reason = "notFound" | "gone" | "badRequest" | "noRevision" | "tooMany" | "unavailable";

const statuses: Readonly<Record<Reason, number>> = {
  notFound: 404,
  gone: 410,
  badRequest: 400,
  noRevision: 400,
  tooMany: 429,
  unavailable: 503,
};

/** A page that says why there is no page, with links to others. */
export function notice(site: Site, reason: Reason, detail?: { text: string; shown: ReactNode }): View {
  const { error, nav } = site.words;
  const { text, shown } = detail ?? { text: error[`${reason}Text`], shown: error[`${reason}Text`] };
  const to = (path: string) => addressOf({ ...site, revision: null }, path);
  return {
    status: statuses[reason],
    title: error[reason],
    description: text,
    body: (
      <Main className="notice">
        <h1>{error[reason]}</h1>
        <p>{shown}</p>
        <ul className="ways-on">
          <li>
            <a href={to("")}>{error.home}</a>
          </li>
          {(["commitments", "actors", "meetings"] as const).map((section) => (
            <li key={section}>
              <a href={to(section)}>{nav[section]}</a>
            </li>
          ))}
        </ul>
      </Main>
    ),
  };
}

export function noticeFor(site: Site, error: ApiError): View {
  if (error.code === "RATE_LIMITED") {
    const seconds = error.retryAfter;
    return { ...notice(site, "tooMany"), ...(seconds !== undefined && { retryAfter: seconds }) };
  }
  if (error.code !== "BAD_USER_INPUT") return notice(site, "unavailable");
  return error.argument === "atRevision" ? notice(site, "noRevision") : notice(site, "badRequest");
}

export function reasonFor(status: number): Reason {
  if (status === 404) return "notFound";
  if (status === 429) return "tooMany";
  return status < 500 ? "badRequest" : "unavailable";
}
