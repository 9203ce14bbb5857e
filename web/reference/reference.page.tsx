import type { GraphQLSchema } from "graphql";
import { Main } from "../frame/main";
import { addressOf, type Site } from "../frame/site.context";
import type { Load } from "../frame/view";
import { ReferenceIndex } from "./index.page";
import { firstSentence } from "./prose";
import { referenceOf, type Reference } from "./reference.model";
import { ReferenceType } from "./type.page";

const known = new WeakMap<GraphQLSchema, Map<string, Reference>>();

/** Made once for each language: only the links differ. */
function referenceFor(site: Site): Reference {
  const root = addressOf({ language: site.language, revision: null }, "reference");
  const models = known.get(site.schema) ?? new Map<string, Reference>();
  known.set(site.schema, models);
  const model = models.get(root) ?? referenceOf(site.schema, root);
  models.set(root, model);
  return model;
}

export const loadReference: Load = ({ site }) =>
  Promise.resolve({
    title: site.words.nav.developers,
    description: site.words.reference,
    body: (
      <Main>
        <ReferenceIndex model={referenceFor(site)} />
      </Main>
    ),
  });

export const loadReferenceType: Load = ({ site, name }) => {
  const model = referenceFor(site);
  const type = model.types.get(name);
  if (!type) return Promise.resolve(null);
  return Promise.resolve({
    title: type.name,
    description: firstSentence(type.description),
    body: (
      <Main>
        <ReferenceType model={model} type={type} />
      </Main>
    ),
  });
};
