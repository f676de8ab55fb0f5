import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const house = path.resolve(import.meta.dirname, '../..');
export const read = (file: string): string => fs.readFileSync(path.join(house, file), 'utf8');

/** All files below a folder of the project, as paths from its root, in order; none where there is no folder yet. */
export function filesIn(folder: string): string[] {
  const at = path.join(house, folder);
  if (!fs.existsSync(at)) return [];
  const found = fs.readdirSync(at, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(house, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** A house of its own for one test, with these files and the parts it copies from ours; gone when the test is. */
export function plant(files: Readonly<Record<string, string>>, copied: readonly string[]): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-house-')));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  for (const part of copied) fs.cpSync(path.join(house, part), path.join(root, part), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  return root;
}
