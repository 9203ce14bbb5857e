import type { ExchangedActorFragment } from "../../../web/graphql/graphql";
import { exchangedFiles } from "../../../web/shared/record.files";
import { itemsOf, type ExchangeFile, type ReadFile } from "./exchange.file";
import { actorsIn, ofActors, rolesIn } from "./narrowed.actors";
import { Areas } from "./popolo.areas";
import { membershipOf, organizationKinds, organizationOf, personOf, postOf } from "./popolo.records";

const persons = actorsIn("persons", ["PERSON"]);
const organizations = actorsIn("organizations", organizationKinds);
const posts = actorsIn("posts", ["OFFICE"]);
const memberships = rolesIn("memberships");

/** A person is of no area: a jurisdiction is no nationality. */
const placed = [
  [organizations, organizationOf],
  [posts, postOf],
] as const;

/** Popolo, in one document as EveryPolitician has it: people, organizations, posts, who holds or held them, and areas. */
export const popolo: ExchangeFile = {
  ...exchangedFiles.popolo,
  sections: [persons, organizations, posts, memberships],
  arguments: { actors: ofActors, roles: ["validAt"] },
  async *parts(read) {
    const areas = new Areas();
    yield `{"@context":${JSON.stringify(context)},\n"meta":${JSON.stringify(metaOf(read))}`;
    yield* arrayOf(persons.name, itemsOf(read.rowsOf(persons), personOf));
    for (const [each, itemOf] of placed) {
      const written = (actor: ExchangedActorFragment): object => {
        areas.add(actor);
        return itemOf(actor);
      };
      yield* arrayOf(each.name, itemsOf(read.rowsOf(each), written));
    }
    yield* arrayOf(memberships.name, itemsOf(read.rowsOf(memberships), membershipOf));
    yield `,\n"areas":${JSON.stringify(areas.all())}}\n`;
  },
};

async function* arrayOf(name: string, items: AsyncIterable<string>): AsyncGenerator<string> {
  yield `,\n"${name}":[`;
  yield* items;
  yield "]";
}

const metaOf = ({ revision, hash, address, license }: ReadFile): object => ({
  ...{ revision, hash: hash ?? undefined },
  sources: [address],
  license: license?.url,
});

/** Each list has the context that Popolo publishes for its class. */
const context = {
  "@version": 1.1,
  id: "@id",
  ...Object.fromEntries(
    ["person", "organization", "post", "membership", "area"].map((name) => [
      `${name}s`,
      {
        "@id": "http://www.w3.org/2000/01/rdf-schema#member",
        "@context": `http://www.popoloproject.com/contexts/${name}.jsonld`,
      },
    ]),
  ),
};
