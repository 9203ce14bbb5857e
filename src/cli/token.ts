import { parseArgs, type ParseArgsConfig } from "node:util";
import type { DataSource } from "typeorm";
import type { Config } from "../config";
import { Refusal } from "../values/errors";
import { formatRecordId, parseRecordId } from "../values/record-id";
import { accept } from "../schema/accept";
import { CreateContributorInput, TokenTerms } from "../modules/accounts/account.inputs";
import { giveToken } from "../modules/accounts/account.service";
import { Contributor, ContributorRole } from "../modules/accounts/contributor.entity";
import { addContributor } from "../modules/accounts/contributor.repository";
import { Token } from "../modules/accounts/token.entity";
import { endToken, listedTokens } from "../modules/accounts/token.repository";
import { scopes, type Permission } from "../modules/accounts/viewer";
import { openDatabase } from "./database";

const usage = `npm run token -- create --name "Ada" --role ADMIN [--label "What it is for"] [--scopes propose,review]
                        [--expires-in-days 30] [--change-role]
npm run token -- list
npm run token -- revoke token_..`;

/** Messages go to standard error. Only the result goes to standard output, so that a script can use it. */
const tell = (line: string) => console.error(line);

type Work = (source: DataSource) => Promise<void>;
type Subcommand = (args: string[]) => Work;

/** Tokens, from the shell of the machine. Whoever can read the password of the database there may do everything. */
export async function token(config: Config, [name = "", ...args]: string[]): Promise<void> {
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!subcommand) throw new Error(usage);
  const work = subcommand(args);
  const database = await openDatabase(config, tell, { beside: true });
  try {
    await work(database.app);
  } catch (error) {
    throw error instanceof Refusal ? new Error(`${optionOf(error)}${error.message}`, { cause: error }) : error;
  } finally {
    await database.close();
  }
}

const subcommands: Record<string, Subcommand> = { create, list, revoke };

const createOptions = {
  name: { type: "string" },
  role: { type: "string" },
  label: { type: "string", default: "from the command line" },
  scopes: { type: "string" },
  "expires-in-days": { type: "string" },
  "change-role": { type: "boolean", default: false },
} satisfies ParseArgsConfig["options"];

function create(args: string[]): Work {
  const { values } = parse({ args, options: createOptions });
  if (!values.name) throw new Error(`--name is missing: whose token is it?\n${usage}`);
  const role = values.role === undefined ? null : oneOf("--role", values.role, Object.values(ContributorRole));
  const wanted = {
    label: values.label,
    scopes: values.scopes?.split(",").map((each): Permission => oneOf("--scopes", each.trim(), scopes)) ?? null,
    expiresInDays: values["expires-in-days"] === undefined ? null : Number(values["expires-in-days"]),
  };
  const { name, "change-role": changeRole } = values;
  return async (source) => {
    const terms = await accept(TokenTerms, wanted);
    const { id, secret } = await source.transaction(async (manager) => {
      const holder = await contributorFor({ manager, name, role, changeRole });
      return giveToken(manager, holder, terms);
    });
    tell(`${formatRecordId({ kind: "token", uuid: id })} for ${name}. Keep this; it is shown only now:`);
    console.log(secret);
  };
}

interface Asked {
  manager: DataSource["manager"];
  name: string;
  role: ContributorRole | null;
  changeRole: boolean;
}

/** A known contributor keeps their role, unless the command says to change it. */
async function contributorFor({ manager, name: given, role, changeRole }: Asked): Promise<Contributor> {
  const { name } = await accept(CreateContributorInput, { name: given, role: role ?? "CONTRIBUTOR" });
  const known = await manager.findOneBy(Contributor, { name });
  if (!known && role === null) throw new Error(`--role is missing: nobody is called ${name} yet`);
  if (known && role !== null && role !== known.role) {
    if (known.system) throw new Error(`--name: ${name} is the installation itself, and nobody signs in as it`);
    if (!changeRole)
      throw new Error(`--role: ${name} is ${known.role} already; leave --role out, or add --change-role to change it`);
    await manager.update(Contributor, { id: known.id }, { role });
  }
  if (!known && role !== null) await addContributor(manager, { name, role, system: false });
  return manager.findOneByOrFail(Contributor, { name });
}

function list(args: string[]): Work {
  parse({ args, options: {} });
  return async (source) => {
    const tokens = await listedTokens(source);
    if (tokens.length === 0) return tell("There is no token yet.");
    for (const { id, state, contributor, role, label, ...each } of tokens) {
      const good = `${state}, ${each.scopes}, until ${each.expires}, last used ${each.lastUsed}`;
      console.log(`${id}  ${contributor} (${role}): ${label} (${good})`);
    }
  };
}

function revoke(args: string[]): Work {
  const { positionals } = parse({ args, options: {}, allowPositionals: true });
  const [text = "", ...more] = positionals;
  const id = parseRecordId(text);
  if (id?.kind !== "token" || more.length > 0) throw new Error(`revoke takes the id of one token: token_..\n${usage}`);
  return async (source) => {
    const known = await source.manager.findOneBy(Token, { id: id.uuid });
    if (!known) throw new Error(`There is no ${text}; \`npm run token -- list\` shows all there are.`);
    await endToken(source.manager, id.uuid);
    tell(`${text} ("${known.label}") is no longer valid.`);
  };
}

/** The error of Node for a wrong option, with the usage below it. */
const parse: typeof parseArgs = (options) => {
  try {
    return parseArgs(options);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error });
  }
};

function oneOf<Value extends string>(option: string, text: string, known: readonly Value[]): Value {
  const found = known.find((each) => each === text);
  if (found === undefined) throw new Error(`${option} takes ${known.join(", ")}, not "${text}"`);
  return found;
}

/** The option behind the field of an input. */
function optionOf({ field: [field] }: Refusal): string {
  if (field === undefined || field === "contributor") return field === undefined ? "" : "--name: ";
  return `--${String(field).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: `;
}
