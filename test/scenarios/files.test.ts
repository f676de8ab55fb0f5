import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTyped } from '#commands/index.ts';
import { decodeFile } from '#model/index.ts';
import { scenarioFiles } from './files.ts';

describe('scenarios as files', () => {
  it.each(Object.entries(scenarioFiles()))('story:%s opens as a file, and its line says what broke', (name, { facts, line, asked, at }) => {
    const decoded = decodeFile(readFileSync(new URL(`../../demo/scenarios/${name}.coverset.json`, import.meta.url), 'utf8'));
    expect(decoded.ok && decoded.production).toEqual(JSON.parse(JSON.stringify(facts)));
    const reading = readTyped(facts, line, at, null);
    expect(reading).toMatchObject({ kind: 'thing', thing: { kind: 'disruption', disruption: asked } });
  });
});
