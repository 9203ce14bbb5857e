import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { ComparedActorFragment } from "../graphql/graphql";

const judgements = ["SAME", "DIFFERENT", "UNSURE"] as const;

interface Props {
  a: ComparedActorFragment;
  b: ComparedActorFragment;
}

/**
 * The site has no sign-in: who judges does so through the API, with a token. Each link opens the playground with the mutation, in which only the
 * reason is missing.
 */
export function JudgeLinks({ a, b }: Props): ReactElement {
  const { words } = useSite();
  return (
    <div className="judge">
      <p>
        {words.duplicates.judge}{" "}
        {judgements.map((judgement, place) => (
          <span key={judgement}>
            {place > 0 && " · "}
            <a href={`/graphql?${String(new URLSearchParams({ query: mutationFor(judgement, { a, b }) }))}`}>
              {words.duplicates.judgements[judgement]}
            </a>
          </span>
        ))}
      </p>
      <details>
        <summary>{words.duplicates.mutation}</summary>
        <pre tabIndex={0}>{mutationFor("DIFFERENT", { a, b })}</pre>
      </details>
    </div>
  );
}

const mutationFor = (judgement: (typeof judgements)[number], { a, b }: Props): string => `mutation {
  judgeDuplicate(
    input: {
      a: "${a.id}"
      versionOfA: ${a.version}
      b: "${b.id}"
      versionOfB: ${b.version}
      judgement: ${judgement}
      reason: ""
    }
  ) {
    changeSet {
      status
    }
    errors {
      field
      message
    }
  }
}`;
