import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types for the documents in `src/`, from the schema of this checkout. Elsewhere: `https://<server>/schema.graphql`. */
const config: CodegenConfig = {
  schema: "../../schema/schema.graphql",
  documents: ["src/**/*.{ts,tsx}", "!src/generated/**"],
  generates: {
    "src/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: { unmaskFunctionName: "read" } },
      config: {
        documentMode: "string",
        useTypeImports: true,
        strictScalars: true,
        // As JSON brings them.
        scalars: { Date: "string", DateTime: "string", PartialDateString: "string", Days: "number", JSON: "unknown" },
      },
    },
  },
};

export default config;
