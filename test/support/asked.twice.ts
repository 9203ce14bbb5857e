import type { TestServer } from "./server";
import { soonerOrLater } from "./sooner.or.later";

interface Got {
  status: number;
  headers: Headers;
  text: string;
}

/** What a GET of the API gives. */
export async function got(
  server: TestServer,
  parameters: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Got> {
  const address = `${server.url}/graphql?${new URLSearchParams(parameters).toString()}`;
  const response = await fetch(address, { headers: { accept: "application/json", ...headers } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The body that a POST of the API gives, as text. */
export const posted = async (
  server: TestServer,
  body: object,
  headers: Record<string, string> = {},
): Promise<string> => {
  const type = { "content-type": "application/json", accept: "application/json" };
  return (
    await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { ...type, ...headers },
      body: JSON.stringify(body),
    })
  ).text();
};

/** An answer and the next one, which repeats it unless something was written in between. */
export const twice = <T>(
  ask: (time: number) => Promise<T>,
  said: (answer: T) => unknown = (answer) => answer,
): Promise<[T, T]> =>
  soonerOrLater(
    async () => [await ask(0), await ask(1)],
    ([first, second]) => said(first) === said(second),
  );
