import { batchSize } from "./reconcile.queries";
import { previewSize } from "./reconcile.preview";
import { entityTypes } from "./reconcile.records";

/** Says what the service can do. Without a known public address it leaves out what needs one: reconciliation works all the same. */
export const manifest = (origin: string | null): object => ({
  versions: ["0.2"],
  name: "Followthrough: who promised what, and what came of it",
  identifierSpace: origin === null ? "urn:followthrough:record:" : `${origin}/record/`,
  schemaSpace: origin === null ? "urn:followthrough:type:" : `${origin}/reference/`,
  defaultTypes: entityTypes.map(({ id, name }) => ({ id, name })),
  batchSize,
  ...(origin !== null && services(origin)),
});

const services = (origin: string): object => ({
  documentation: `${origin}/reference/DuplicateCandidate`,
  view: { url: `${origin}/record/{{id}}` },
  preview: { url: `${origin}/reconcile/preview?id={{id}}`, ...previewSize },
  suggest: {
    entity: {
      service_url: origin,
      service_path: "/reconcile/suggest/entity",
      flyout_service_url: origin,
      flyout_service_path: "/reconcile/flyout/entity?id=${id}",
    },
    property: { service_url: origin, service_path: "/reconcile/suggest/property" },
    type: { service_url: origin, service_path: "/reconcile/suggest/type" },
  },
  extend: {
    propose_properties: { service_url: origin, service_path: "/reconcile/properties" },
    property_settings: [
      {
        name: "limit",
        label: "Limit",
        type: "number",
        default: 0,
        help_text: "The most values in a row; 0 for all, at most 100.",
      },
    ],
  },
});
