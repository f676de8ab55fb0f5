import fs from 'node:fs';
import path from 'node:path';
import type { Refusal } from '#commands/index.ts';
import { refusalText } from '#commands/index.ts';
import { decodeFile, type Production } from '#model/index.ts';
import { type House, nameOfFile, type OpenedHouse, openHouse, takeOverFiles } from '#store/index.ts';
import { houseTexts } from '#texts/index.ts';

export type ReadyHouse =
  | { readonly ok: true; readonly house: House; readonly name: string; readonly production: Production; readonly said: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

/**
 * The house with the production that the page opens: files of an earlier version are taken over, and on the very first start the shipped
 * demo is put in. `said`: what a person at the terminal should know.
 */
export async function readyHouse(folder: string, databaseUrl: string | null, shipped: string): Promise<ReadyHouse> {
  const opened = await openHouse(folder, databaseUrl);
  if (!opened.ok) return { ok: false, sentence: sentenceOf(opened) };
  const { house } = opened;
  const { taken, left } = await takeOverFiles(house, folder);
  const name = nameOfFile(shipped);
  const copied = await putDemo(house, name, shipped);
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
    ...(copied ? [houseTexts.demoCopied(name)] : []),
    ...(taken.length > 0 ? [houseTexts.takenOver(taken.join(', '))] : []),
    ...left.map(({ file, code }) => (code === 'unreadable' ? houseTexts.leftUnreadable(file) : houseTexts.leftDiffers(file))),
  ];
  return { ok: true, house, name, production: loaded.production, said };
}

async function putDemo(house: House, name: string, shipped: string): Promise<boolean> {
  if ((await house.names()).includes(name)) return false;
  const decoded = decodeFile(fs.readFileSync(shipped, 'utf8'));
  if (!decoded.ok) throw new Error(`the shipped ${path.basename(shipped)} is not read: ${decoded.issues[0]?.said}`);
  return (await house.store(name).save(decoded.production, null)).ok;
}

function sentenceOf(refusal: Extract<OpenedHouse, { readonly ok: false }>): string {
  switch (refusal.code) {
    case 'no-binaries':
      return houseTexts.noBinaries;
    case 'no-database':
      return houseTexts.noDatabase(refusal.said);
    case 'newer-data':
      return houseTexts.newerData(refusal.newer.join(', '));
    case 'old-server':
      return houseTexts.oldServer(refusal.version);
    case 'other-database':
      return houseTexts.otherDatabase(refusal.kind);
  }
}
