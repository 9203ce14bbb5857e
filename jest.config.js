/** In files with JSX, `<T>` begins an element; everywhere else, type parameters. */
const swc = (tsx) => [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: false,
        useDefineForClassFields: false,
        react: { runtime: "automatic" },
      },
      target: "es2023",
      keepClassNames: true,
    },
  },
];

/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  // They have a configuration of their own.
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/cluster/"],
  testEnvironment: "node",
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
  setupFiles: ["reflect-metadata"],
  transform: { "^.+\\.ts$": swc(false), "^.+\\.(tsx|js)$": swc(true) },
  // Jest takes no .mjs file; the other build of the same.
  moduleNameMapper: { "^(d3-[a-z-]+)$": "<rootDir>/node_modules/$1/dist/$1.js" },
  // What is published as ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(internmap|css-select|css-what|dom-?[a-z]+|entities|htmlparser2|nth-check|boolbase|cssomnom|cookie|any-ascii|iso-3166|hyparquet|hyparquet-writer)/)",
  ],
  testTimeout: 60_000,
  maxWorkers: 2,
};
