import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { instantOf, isRole, type Person, type Production, roles, sayInstant } from '#model/index.ts';
import { printedCode, squareCode } from '#papers/index.ts';
import { dataFolder, nameOfFile, publicAddress } from '#store/index.ts';
import { doorTexts, houseTexts } from '#texts/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { inHouse, productionOf, theHouse } from '../house.ts';
import type { Common } from '../run.ts';
import { instantFrom, nowOf, out, stop } from '../run.ts';

interface Outside extends Common {
  readonly role?: string;
  readonly days?: string;
  readonly day?: string;
  readonly until?: string;
  readonly stored?: boolean;
  readonly promises?: boolean;
  readonly qr?: boolean;
}

/** The address, and a code for a phone's camera where one was asked for. */
function shown(url: string, { qr }: Outside): string {
  const code = qr === true ? squareCode(url) : null;
  return code === null ? url : `${url}\n${printedCode(code)}`;
}

/** Links and accounts belong to a production of the house: a file has nobody who could come in. */
async function housed(file: string): Promise<Production> {
  const production = await productionOf(file);
  if (!(await inHouse(file))) throw stop(exitCodes.refused, 'not-in-the-house', houseTexts.notInTheHouse(file));
  return production;
}

function personIn({ people }: Production, wanted: string): Person {
  const found = Object.values(people).find(({ id, name }) => id === wanted.toLowerCase() || name.toLowerCase() === wanted.toLowerCase());
  if (found === undefined) throw stop(exitCodes.usage, 'no-such-person', `There is nobody called "${wanted}" in the production.`);
  return found;
}

/** COVERSET_URL, else the address on the network if it was started with --lan, else the port of this machine that the page was last opened on. */
async function base(): Promise<string> {
  const address = publicAddress(process.env);
  if (address !== null) return address.href.replace(/\/$/u, '');
  const lan = await readFile(path.join(dataFolder(process.env), 'lan'), 'utf8').catch(() => null);
  if (lan !== null) return lan.trim();
  const port = await readFile(path.join(dataFolder(process.env), 'port'), 'utf8').catch(() => '4319');
  return `http://127.0.0.1:${port.trim()}`;
}

const firstLinkHours = 24;

/** A new address for the one who runs it: good once, for a day. */
export async function open(_args: readonly string[], options: Outside): Promise<number> {
  const until = Temporal.Now.instant().add({ hours: firstLinkHours }).toString({ smallestUnit: 'second' });
  const token = await (await theHouse()).owner.firstLink(until);
  const url = `${await base()}/open?token=${token}`;
  if (options.json) out.json({ url, until });
  else out.say(`${doorTexts.openHere}\n${shown(url, options)}`);
  return exitCodes.done;
}

const mostDays = 90;

export async function invite([file = '', wanted = '']: readonly string[], options: Outside): Promise<number> {
  const role = options.role ?? '';
  if (!isRole(role)) throw stop(exitCodes.usage, 'not-a-role', `--role wants ${roles.join(', ')}, not "${role}".`);
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 1 || days > mostDays) throw stop(exitCodes.usage, 'not-days', `--days wants 1 to ${mostDays}.`);
  const production = await housed(file);
  const person = personIn(production, wanted);
  const until = Temporal.Now.instant()
    .add({ hours: days * 24 })
    .toString({ smallestUnit: 'second' });
  const token = await (await theHouse()).access.invite({ production: nameOfFile(file), person: person.id, role }, until);
  const url = `${await base()}/join?token=${token}`;
  if (options.json) out.json({ url, until });
  else out.say(`${doorTexts.invited(person.name, role, sayInstant(until, production.zone, { city: true }))}\n${shown(url, options)}`);
  return exitCodes.done;
}

export async function link([file = '', wanted = '']: readonly string[], options: Outside): Promise<number> {
  const production = await housed(file);
  const person = personIn(production, wanted);
  if (person.cast?.minor) throw stop(exitCodes.refused, 'a-minor', doorTexts.noLinkForMinor(person.name));
  if (options.stored || options.promises) return ownLink(file, production, person, options);
  const day = Object.values(production.days).find(({ id, date }) => date === options.day || id === options.day);
  if (day === undefined) throw stop(exitCodes.usage, 'no-such-day', `There is no shooting day "${options.day}".`);
  const until = options.until === undefined ? instantOf(day.date, endOfDay, production.zone) : instantFrom(options.until, '--until');
  const made = { production: nameOfFile(file), person: person.id, purpose: 'day', about: day.id, until } as const;
  const token = await (await theHouse()).links.make(made, nowOf(production, options));
  const url = `${await base()}/day/${token}`;
  if (options.json) out.json({ url, until });
  else out.say(`${doorTexts.linkFor(person.name, sayInstant(until, person.zone, { city: true }))}\n${shown(url, options)}`);
  return exitCodes.done;
}

const ownLinkDays = 30;
/** A link to a page of somebody's own: what is stored about them, or their promises. */
async function ownLink(file: string, production: Production, person: Person, options: Outside): Promise<number> {
  const now = nowOf(production, options);
  const last = Temporal.Instant.from(now).add({ hours: ownLinkDays * 24 });
  const until = options.until === undefined ? last.toString({ smallestUnit: 'second' }) : instantFrom(options.until, '--until');
  const purpose = options.stored ? 'stored' : 'promises';
  const made = { production: nameOfFile(file), person: person.id, purpose, about: person.id, until } as const;
  const url = `${await base()}/${purpose}/${await (await theHouse()).links.make(made, now)}`;
  if (options.json) out.json({ url, until });
  else out.say(`${doorTexts.linkFor(person.name, sayInstant(until, person.zone, { city: true }))}\n${shown(url, options)}`);
  return exitCodes.done;
}

/** In minutes on the day's own clock. */
const endOfDay = 24 * 60;
