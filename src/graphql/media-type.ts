/** The media types of an answer (GraphQL over HTTP). */
export const json = "application/json; charset=utf-8";
export const responseJson = "application/graphql-response+json; charset=utf-8";

/** Which of the two a client would rather have; null where it takes neither. */
export function answerType(accept: string | undefined): string | null {
  if (!accept) return json;
  const ranges = accept.split(",").map(rangeOf);
  const [forJson, forResponse] = [wish(ranges, "application/json"), wish(ranges, "application/graphql-response+json")];
  if (forJson.quality === 0 && forResponse.quality === 0) return null;
  if (forJson.quality !== forResponse.quality) return forJson.quality > forResponse.quality ? json : responseJson;
  return forResponse.exact && (!forJson.exact || forResponse.place < forJson.place) ? responseJson : json;
}

interface Range {
  type: string;
  quality: number;
}

function rangeOf(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((each) => each.startsWith("q="));
  return { type, quality: quality ? Number(quality.slice(2)) || 0 : 1 };
}

/** The range that says most about the type decides. */
function wish(ranges: readonly Range[], type: string): { quality: number; exact: boolean; place: number } {
  for (const pattern of [type, "application/*", "*/*"]) {
    const place = ranges.findIndex((range) => range.type === pattern);
    const found = ranges[place];
    if (found) return { quality: found.quality, exact: pattern === type, place };
  }
  return { quality: 0, exact: false, place: -1 };
}
