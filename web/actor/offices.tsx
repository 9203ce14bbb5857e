import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { OfficeFieldsFragment } from "../graphql/graphql";
import { ActorLink } from "../shared/actor-link";

/** The offices that a person has held, or who has held office in a body. */
export function Offices({
  offices,
  isPerson,
}: {
  offices: readonly OfficeFieldsFragment[];
  isPerson: boolean;
}): ReactElement | null {
  const { words } = useSite();
  if (offices.length === 0) return null;
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{isPerson ? words.actor.roles : words.actor.holders}</h2>
      <ol className="rows offices">
        {offices.map((office) => (
          <li key={office.id}>
            <p className="when">
              <Term office={office} />
            </p>
            <p>
              {isPerson ? (
                <>
                  <b>{office.title}</b>, <ActorLink actor={office.organisation} />
                </>
              ) : (
                <>
                  <b>
                    <ActorLink actor={office.person} />
                  </b>
                  , {office.title}
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Term({ office: { from, to } }: { office: OfficeFieldsFragment }): ReactElement {
  const { words, date } = useSite();
  return (
    <>
      {from && (
        <>
          {words.actor.since} <time dateTime={from.value}>{date(from)}</time>{" "}
        </>
      )}
      {to && (
        <>
          {words.actor.until} <time dateTime={to.value}>{date(to)}</time>
        </>
      )}
    </>
  );
}
