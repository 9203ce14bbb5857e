import type { Storage } from "@graphiql/toolkit";

/** Every GraphiQL on localhost:4000 uses the same names; a visitor's tabs for another API are of no use here. */
const prefix = "followthrough:";

export const storage: Storage = {
  getItem: (key) => localStorage.getItem(prefix + key),
  setItem: (key, value) => localStorage.setItem(prefix + key, value),
  removeItem: (key) => localStorage.removeItem(prefix + key),
  clear: () => ownKeys().forEach((key) => localStorage.removeItem(key)),
  get length() {
    return ownKeys().length;
  },
};

function ownKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
}

interface TabContent {
  query?: string | null;
  variables?: string | null;
  headers?: string | null;
}

/** The tab that the visitor used last, or else the first example. */
export function tabToOpen(examples: readonly TabContent[]): TabContent {
  return tabLeftOpen() ?? examples[0] ?? {};
}

function tabLeftOpen(): TabContent | undefined {
  try {
    const stored = JSON.parse(storage.getItem("graphiql:tabState") ?? "") as {
      activeTabIndex: number;
      tabs: TabContent[];
    };
    return stored.tabs[stored.activeTabIndex];
  } catch {
    return undefined;
  }
}

/** Headers can hold tokens: they are stored only if the visitor chose that in the settings of GraphiQL. */
export function headersArePersisted(): boolean {
  return storage.getItem("graphiql:shouldPersistHeaders") === "true";
}
