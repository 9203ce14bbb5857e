/** A query with its variables, as an address carries it: the parameters of a GET request in GraphQL over HTTP. */
export interface SharedQuery {
  query: string;
  variables?: string | undefined;
  operationName?: string | undefined;
}

/** Servers and proxies refuse longer addresses; 8,000 characters pass nearly everywhere. */
const longestAddress = 8000;

/** The query in the address of the page; undefined if there is none. */
export function queryInAddress(search: string = location.search): SharedQuery | undefined {
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query");
  if (!query) return undefined;
  return {
    query,
    variables: indented(parameters.get("variables")),
    operationName: parameters.get("operationName") ?? undefined,
  };
}

/** An address that opens the playground with this query; null if it would be too long. */
export function addressFor({ query, variables, operationName }: SharedQuery): string | null {
  const address = new URL(location.pathname, location.origin);
  address.searchParams.set("query", query);
  if (variables?.trim()) address.searchParams.set("variables", compact(variables));
  if (operationName) address.searchParams.set("operationName", operationName);
  return address.href.length > longestAddress ? null : address.href;
}

/** The variables, formatted if they are JSON; else unchanged, so that the editor shows the error in them. */
function indented(variables: string | null): string | undefined {
  return variables === null ? undefined : rewritten(variables, 2);
}

const compact = (variables: string): string => rewritten(variables);

function rewritten(json: string, space?: number): string {
  try {
    return JSON.stringify(JSON.parse(json), null, space);
  } catch {
    return json;
  }
}
