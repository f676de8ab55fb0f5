// Size as a ratchet: long files and functions are told of, too long ones fail. Tables of data are named in sizes.json, each with its reason.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

export const limits = { file: { warn: 300, fail: 500 }, function: { warn: 50, fail: 80 }, frontDoor: { fail: 30 } };

const functions = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'MethodProperty',
]);

/**
 * Every function of a source with its first line and its length in lines. Functions that only hold others count whole.
 * @param {string} source
 * @param {boolean} tsx
 * @returns {{ name: string, line: number, lines: number }[]}
 */
export function functionsIn(source, tsx) {
  // swc counts bytes, and goes on counting from one file to the next: the first byte of this one is where the module begins.
  const bytes = Buffer.from(source);
  const tree = parseSync(`;${source}`, { syntax: 'typescript', tsx, target: 'esnext' });
  const start = tree.body[0].span.start + 1;
  const lineAt = (position) =>
    bytes
      .subarray(0, position - start)
      .toString('latin1')
      .split('\n').length;
  const found = [];
  const visit = (node, name) => {
    if (Array.isArray(node)) for (const part of node) visit(part, name);
    else if (node && typeof node === 'object') {
      const own = node.identifier?.value ?? node.id?.value ?? node.key?.value ?? name;
      // A class method keeps its span on the outside and its body in `function`; the others have both in one.
      if (functions.has(node.type)) {
        const first = lineAt(node.span.start);
        found.push({ name: own ?? 'unnamed', line: first, lines: lineAt(node.span.end) - first + 1 });
      }
      for (const [key, part] of Object.entries(node)) if (key !== 'span') visit(part, own);
    }
  };
  visit(tree.body.slice(1), null);
  return found;
}

/**
 * What is too long in one file.
 * @param {string} file
 * @param {string} source
 * @returns {{ level: 'warn' | 'fail', said: string }[]}
 */
export function judge(file, source) {
  const said = [];
  const weigh = (lines, { warn, fail }, what, way) => {
    if (lines > fail) said.push({ level: 'fail', said: `${what} has ${lines} lines, more than ${fail}: ${way}` });
    else if (warn && lines > warn) said.push({ level: 'warn', said: `${what} has ${lines} lines, more than ${warn}` });
  };
  const lines = source.trimEnd().split('\n').length;
  weigh(lines, limits.file, file, 'is it one thing? Split it along its nouns');
  if (/^src\/[^/]+\/index\.ts$/.test(file)) weigh(lines, limits.frontDoor, file, 'a front door names what others may use, and no more');
  if (/\.tsx?$/.test(file) && !/\.(test|spec)\.tsx?$/.test(file))
    for (const { name, line, lines: length } of functionsIn(source, file.endsWith('x')))
      weigh(length, limits.function, `${file}:${line} ${name}`, 'name its steps');
  return said;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const house = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const reasons = JSON.parse(fs.readFileSync(path.join(house, 'scripts/sizes.json'), 'utf8'));
  const files = ['src', 'test', 'demo', 'bench', 'scripts']
    .filter((folder) => fs.existsSync(path.join(house, folder)))
    .flatMap((folder) => fs.readdirSync(path.join(house, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => /\.(tsx?|mjs|css)$/.test(file) && !file.endsWith('.bad.ts'));
  const stale = Object.keys(reasons).filter((file) => !files.includes(file));
  const all = files.filter((file) => !reasons[file]).flatMap((file) => judge(file, fs.readFileSync(path.join(house, file), 'utf8')));
  const failed = all.filter(({ level }) => level === 'fail');
  for (const { said } of all.filter(({ level }) => level === 'warn')) console.log(`long: ${said}`);
  for (const { said } of failed) console.error(`too long: ${said}`);
  for (const file of stale) console.error(`scripts/sizes.json excuses ${file}, which is gone: take its line out`);
  if (failed.length || stale.length) process.exit(1);
  console.log(`${files.length} files within their sizes`);
}
