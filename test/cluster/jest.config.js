const all = require("../../jest.config.js");

/** These tests start servers of Postgres of their own, and processes between them: `npm run test:cluster`. */
/** @type {import("jest").Config} */
module.exports = {
  ...all,
  rootDir: "../..",
  testMatch: ["<rootDir>/test/cluster/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/test/support/runner/compile.js",
  globalTeardown: undefined,
  testTimeout: 180_000,
  maxWorkers: 1,
  // What a test that failed has left running keeps nobody waiting.
  forceExit: true,
};
