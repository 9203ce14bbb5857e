import type { ExchangedActorFragment, JurisdictionKind } from "../../../web/graphql/graphql";

type Jurisdiction = NonNullable<ExchangedActorFragment["jurisdiction"]>;

const classifications: Readonly<Record<JurisdictionKind, string>> = {
  COUNTRY: "country",
  SUBDIVISION: "subdivision",
  INTERNATIONAL: "international",
};

/** The jurisdictions that a file has named, and what they are parts of: no more than ISO 3166 has codes. */
export class Areas {
  private readonly areas = new Map<string, object>();

  add(actor: ExchangedActorFragment): void {
    if (actor.jurisdiction && !this.areas.has(actor.jurisdiction.code)) this.addWithParents(actor.jurisdiction);
  }

  all(): object[] {
    return [...this.areas.values()];
  }

  private addWithParents({ code, kind, name, ...rest }: Pick<Jurisdiction, "code" | "kind" | "name">): void {
    const { parent = null } = rest as { parent?: Jurisdiction | null };
    const area = { id: code, identifier: code, name, classification: classifications[kind], parent_id: parent?.code };
    this.areas.set(code, area);
    if (parent) this.addWithParents(parent);
  }
}
