import rules from "../../eslint.config.mjs";

export default [{ ignores: ["dist/", "src/generated/"] }, ...rules];
