import { createRoot } from "react-dom/client";
import { ask } from "./ask";
import { Dashboard, Failure } from "./dashboard";
import { dashboardQuery } from "./dashboard.query";

const holder = document.getElementById("dashboard");
if (!holder) throw new Error("The page has no place for the dashboard.");
const root = createRoot(holder);

/** Put into the page by whoever serves it. */
const address = document.querySelector<HTMLMetaElement>("meta[name=followthrough]")?.content ?? "";

/** Of a page that was cited: the revision and the instant it was read at. */
const cited = new URLSearchParams(location.search);
const variables = {
  slug: "code-of-good-conduct",
  atRevision: cited.has("atRevision") ? Number(cited.get("atRevision")) : null,
  asOf: cited.get("asOf"),
};

ask(address, dashboardQuery, variables).then(
  (answer) => root.render(<Dashboard answer={answer} />),
  (error: unknown) => root.render(<Failure address={address} error={error} />),
);
