interface Example {
  title: string;
  query: string;
  variables?: string;
}

/** The settings in the page: `PlaygroundSettings` in `playground.page.ts`. */
interface PlaygroundSettings {
  examples: Example[];
  workers: { editor: string; graphql: string; json: string };
}

const text = document.getElementById("settings")?.textContent ?? "";

export const { examples, workers } = JSON.parse(text) as PlaygroundSettings;
