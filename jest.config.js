const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
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
  runtime: "<rootDir>/test/support/runner/runtime.js",
  globalSetup: "<rootDir>/test/support/runner/global-setup.js",
  globalTeardown: "<rootDir>/test/support/runner/global-teardown.js",
  transform: { "\\.ts$": swc },
  testTimeout: 60_000,
  maxWorkers: 2,
};
