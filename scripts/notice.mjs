// Writes NOTICE from the lock file: what the product is made of, and on what terms. `--check` only compares.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const house = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const file = path.join(house, 'NOTICE');

/** Packages that state their licence in a file only. */
const unstated = { suncalc: 'BSD-2-Clause' };

/** What a licence asks for beyond naming it. */
const asks = {
  'ical.js': 'Mozilla Public License 2.0; used unchanged; its source: https://github.com/kewisch/ical.js',
  '@fontsource-variable/inter':
    'the typeface Inter. Copyright The Inter Project Authors (https://github.com/rsms/inter), SIL Open Font License 1.1',
  '@fontsource/courier-prime':
    'the typeface Courier Prime. Copyright 2015 The Courier Prime Project Authors (https://github.com/quoteunquoteapps/CourierPrime), SIL Open Font License 1.1',
};

const head = `Coverset
Copyright 2026 The Coverset authors

Licensed under the Apache License, Version 2.0 (see LICENSE).

The product uses the packages below, each under its own terms; their texts come with them in node_modules.
This file is written by \`npm run notice\` from package-lock.json.
`;

/**
 * The text of NOTICE for a lock file: packages of the product (not of the tests), once each, by licence.
 * @param {{ packages: Record<string, { version?: string, license?: string, dev?: boolean }> }} lock
 * @returns {string}
 */
export function notice(lock) {
  const parts = Object.entries(lock.packages)
    .filter(([where, { dev }]) => where !== '' && !dev)
    .map(([where, { version, license }]) => ({ name: where.replace(/^.*node_modules\//, ''), version, license }))
    .map((part) => ({
      ...part,
      license: part.license ?? unstated[part.name] ?? 'Licence not stated: read it, and name it in scripts/notice.mjs',
    }));
  const byLicence = Map.groupBy(parts, ({ license }) => license);
  const lists = [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([license, its]) => {
      const lines = [...new Set(its.map(({ name, version }) => `  ${name} ${version}`))].sort();
      return `${license}\n${lines.join('\n')}\n`;
    });
  const attributions = Object.entries(asks)
    .filter(([name]) => parts.some((part) => part.name === name))
    .map(([name, text]) => `  ${name}: ${text}\n`);
  return `${head}\nAttributions\n${attributions.join('')}\n${lists.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const want = notice(JSON.parse(fs.readFileSync(path.join(house, 'package-lock.json'), 'utf8')));
  if (!process.argv.includes('--check')) fs.writeFileSync(file, want);
  else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== want) {
    console.error('NOTICE does not match package-lock.json: run `npm run notice` and commit it.');
    process.exit(1);
  } else console.log('NOTICE matches the lock file');
}
