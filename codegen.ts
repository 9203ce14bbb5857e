import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types for the documents of the site, from the committed schema: `npm run documents`. */
const config: CodegenConfig = {
  schema: "schema/schema.graphql",
  documents: ["web/**/*.query.ts", "web/**/*.fragment.ts"],
  generates: {
    "web/graphql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: "string", DateTime: "string", PartialDateString: "string", JSON: "unknown", Days: "number" },
      },
    },
  },
};

export default config;
