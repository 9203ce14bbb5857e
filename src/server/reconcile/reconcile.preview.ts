import { createHash } from "node:crypto";
import { badInput } from "../../values/errors";
import { escaped } from "../../values/markup";
import type { Statements } from "../../projection/answer/reader";
import { formatRecordId, parseRecordId } from "../../values/record-id";
import { describe } from "./reconcile.candidates";
import { recordTypes, type RecordType } from "./reconcile.records";

/** The size of the frame, in pixels. */
export const previewSize = { width: 420, height: 160 };

interface Previewed {
  name: string;
  aliases: string[];
  description: string | null;
  kind: string;
  jurisdiction: string | null;
  identifiers: string[];
  slug: string;
}

const style =
  "body{font:14px/1.4 system-ui,sans-serif;margin:10px;color:#1a1a1a;background:#fff}h1{font-size:16px;margin:0 0 4px}p{margin:0 0 4px}" +
  "small{color:#555}";

/** The page may stand in a frame of any site, and loads nothing. */
export const previewPolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** A summary of a record as HTML; null if there is none with this id. */
export async function preview(id: unknown, statements: Statements, origin: string | null): Promise<string | null> {
  const shown = await shownWith(id, statements, origin);
  if (!shown) return null;
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(shown.name)}</title><style>${style}</style></head>` +
    `<body>${shown.html}</body></html>`
  );
}

/** The same without a document around it, for a flyout. */
export async function flyout(id: unknown, statements: Statements, origin: string | null): Promise<string | null> {
  return (await shownWith(id, statements, origin))?.html ?? null;
}

async function shownWith(
  id: unknown,
  statements: Statements,
  origin: string | null,
): Promise<{ name: string; html: string } | null> {
  const parsed = typeof id === "string" ? parseRecordId(id) : null;
  if (id === undefined) throw badInput("id", "give the id of a record");
  if (!parsed) return null;
  const values = [parsed.uuid];
  if (parsed.kind === "actor") {
    const [actor] = (await statements.read({ text: actorWithId, values }, "light")) as [Previewed | null];
    return actor && { name: actor.name, html: summary(actor, origin) };
  }
  const type = recordTypes.find(({ kind }) => kind === parsed.kind);
  if (!type) return null;
  const [record] = (await statements.read({ text: recordWithId(type), values }, "light")) as [PreviewedRecord | null];
  return (
    record && {
      name: record.name,
      html: headed(record.name, record.description, `/record/${formatRecordId(parsed)}`, origin),
    }
  );
}

interface PreviewedRecord {
  name: string;
  description: string;
}

const recordWithId = ({ kind, title, description }: RecordType): string =>
  `select (select json_build_object('name', ${title}, 'description', ${description}) from ${kind} r where r.id = $1::uuid)`;

/** The title, as a link if the server knows its address, and a line below it. */
function headed(name: string, line: string, path: string, origin: string | null): string {
  const title =
    origin === null
      ? escaped(name)
      : `<a href="${escaped(origin + path)}" target="_blank" rel="noopener">${escaped(name)}</a>`;
  return `<h1 dir="auto">${title}</h1><p>${escaped(line)}</p>`;
}

function summary({ name, aliases, identifiers, slug, ...rest }: Previewed, origin: string | null): string {
  const lines = [
    aliases.length > 0 && `<p><small>Also: ${escaped(aliases.slice(0, 5).join(" · "))}</small></p>`,
    identifiers.length > 0 && `<p><small>${escaped(identifiers.slice(0, 5).join(" · "))}</small></p>`,
  ];
  const top = headed(name, describe(rest), `/en/actors/${encodeURIComponent(slug)}`, origin);
  return top + lines.filter(Boolean).join("");
}

const actorWithId = `
  select (select json_build_object('name', a.name, 'aliases', a.aliases, 'description', a.description, 'kind', a.kind, 'jurisdiction', a.country,
      'slug', a.slug, 'identifiers', array(select scheme || ' ' || value from identifier
        where subject_kind = 'ACTOR' and subject_id = a.id order by scheme, value limit 5))
    from actor a where a.id = coalesce((select id from actor where id = $1::uuid),
      ledger.survivor('actor', $1::uuid, (select max(revision) from change_set))))`;
