import fs from 'node:fs';
import path from 'node:path';
import type { Refusal } from '#commands/index.ts';
import { refusalText } from '#commands/index.ts';
import { decodeFile, type Production } from '#model/index.ts';
import { type House, nameOfFile, openHouse, takeOverFiles } from '#store/index.ts';
import { houseRefusedText, houseTexts } from '#texts/index.ts';

export type ReadyHouse =
  | { readonly ok: true; readonly house: House; readonly name: string; readonly production: Production; readonly said: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

/** What the page is to open: the demo, or what a person named: a production of the house, or a file of one. */
export type ToOpen = { readonly kind: 'demo'; readonly file: string } | { readonly kind: 'own'; readonly named: string };

/**
 * The house with the production that the page opens: files of an earlier version are taken over, and what isn't there yet is put in from
 * its file. `said`: what a person at the terminal should know.
 */
export async function readyHouse(folder: string, databaseUrl: string | null, toOpen: ToOpen): Promise<ReadyHouse> {
  const opened = await openHouse(folder, databaseUrl);
  if (!opened.ok) return { ok: false, sentence: houseRefusedText(opened) };
  const { house } = opened;
  const { taken, left } = await takeOverFiles(house, folder);
  const put = toOpen.kind === 'demo' ? await putDemo(house, toOpen.file) : await putOwn(house, toOpen.named);
  if (!put.ok) {
    await house.close();
    return put;
  }
  const { name } = put;
  const loaded = await house.store(name).load();
  if (!loaded.ok) {
    await house.close();
    const refusal: Refusal =
      loaded.code === 'missing'
        ? { ok: false, code: 'missing-production' }
        : { ok: false, code: 'unreadable-production', issues: loaded.issues };
    return { ok: false, sentence: `${name}\n${refusalText(refusal)}` };
  }
  const said = [
    ...put.said,
    ...(taken.length > 0 ? [houseTexts.takenOver(taken.join(', '))] : []),
    ...left.map(({ file, code }) => (code === 'unreadable' ? houseTexts.leftUnreadable(file) : houseTexts.leftDiffers(file))),
  ];
  return { ok: true, house, name, production: loaded.production, said };
}

type Put =
  | { readonly ok: true; readonly name: string; readonly said: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

async function putDemo(house: House, shipped: string): Promise<Put> {
  const name = nameOfFile(shipped);
  if ((await house.names()).includes(name)) return { ok: true, name, said: [] };
  const decoded = decodeFile(fs.readFileSync(shipped, 'utf8'));
  if (!decoded.ok) throw new Error(`the shipped ${path.basename(shipped)} is not read: ${decoded.issues[0]?.said}`);
  await house.store(name).save(decoded.production, null);
  return { ok: true, name, said: [houseTexts.demoCopied(name)] };
}

/** A file is copied in once; afterwards its name opens the copy, and the file is left as it is. */
async function putOwn(house: House, named: string): Promise<Put> {
  const name = nameOfFile(named).replace(/\.json$/u, '');
  const names = await house.names();
  const there = fs.existsSync(named) && fs.statSync(named).isFile();
  if (names.includes(name)) return { ok: true, name, said: there ? [houseTexts.openedNotRead(name, named)] : [] };
  if (!there) return { ok: false, sentence: houseTexts.nothingToOpen(named, names.join(', ')) };
  const decoded = decodeFile(fs.readFileSync(named, 'utf8'));
  if (!decoded.ok) {
    const refusal: Refusal = { ok: false, code: 'unreadable-production', issues: decoded.issues };
    return { ok: false, sentence: named.endsWith('.json') ? `${named}\n${refusalText(refusal)}` : houseTexts.importFirst(named) };
  }
  await house.store(name).save(decoded.production, null);
  return { ok: true, name, said: [houseTexts.ownCopied(name, named)] };
}
