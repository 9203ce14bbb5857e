import type { ReactElement } from "react";
import type { WhereFragment } from "../graphql/graphql";
import { InLanguage, Listed } from "./in-language";

/** Where a meeting was: the place and the city, unless they are the same. Null if neither is known. */
export function whereOf({ place, placeText, city, cityText }: WhereFragment): ReactElement | null {
  const known = [
    ...(place === null ? [] : [{ text: place, of: placeText }]),
    ...(city === null || city === place ? [] : [{ text: city, of: cityText }]),
  ];
  if (known.length === 0) return null;
  return (
    <Listed>
      {known.map(({ text, of }) => (
        <InLanguage key={text} of={of}>
          {text}
        </InLanguage>
      ))}
    </Listed>
  );
}
