// PostGraphile over the same tables, for production: no GraphiQL, no explain, no watch, no subscriptions, no JWT,
// prepared statements (its default), no settings per request (which would cost a transaction each).
import "./node20.mjs";
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { makePgService } from "postgraphile/adaptors/pg";
import { postgraphile } from "postgraphile";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { jsonPgSmartTags } from "postgraphile/utils";

const name = (own, other, simple = false) => `|@fieldName ${own}|@foreign${simple ? "Simple" : ""}FieldName ${other}`;

/** Short names, lists where ours has lists, and evidence under each kind of subject it can have. */
const smartTags = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      "public.evidence": {
        tags: {
          foreignKey: [
            `(subject_id) references public.commitment (id)${name("commitment", "evidence")}`,
            `(subject_id) references public.follow_up (id)${name("followUp", "evidence")}`,
          ],
        },
      },
    },
    constraint: {
      "public.party.party_commitment": {
        tags: { fieldName: "commitment", foreignSimpleFieldName: "parties", behavior: "list -connection" },
      },
      "public.party.party_actor": { tags: { fieldName: "actor" } },
      "public.participation.participation_meeting": {
        tags: { fieldName: "meeting", foreignSimpleFieldName: "participations", behavior: "list -connection" },
      },
      "public.participation.participation_actor": { tags: { fieldName: "actor" } },
      "public.commitment.commitment_meeting": { tags: { fieldName: "meeting", foreignFieldName: "commitments" } },
      "public.follow_up.follow_up_commitment": { tags: { fieldName: "commitment", foreignFieldName: "followUps" } },
      "public.evidence.evidence_source_article": { tags: { fieldName: "sourceArticle", foreignFieldName: "evidence" } },
    },
  },
});

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [smartTags],
  pgServices: [
    makePgService({
      connectionString: process.env.APP_URL,
      schemas: ["public"],
      pubsub: false,
      poolConfig: { max: 10, options: "-c timezone=UTC -c jit=off" },
    }),
  ],
  grafserv: { graphqlPath: "/graphql", graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
};

const pgl = postgraphile(preset);
if (process.env.PRINT_SCHEMA) {
  const { printSchema } = await import("graphql");
  console.log(printSchema((await pgl.getSchemaResult()).schema));
  process.exit();
}
const server = createServer();
await pgl.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), "127.0.0.1");
