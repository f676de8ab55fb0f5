import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadAnswer } from '#files/index.ts';
import { readFile } from '#files/index.ts';
import { lostIn } from './lost.ts';

const demo = (name: string): Uint8Array => readFileSync(new URL(`../../demo/${name}`, import.meta.url));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const fdx = utf8(
  `<?xml version="1.0"?><FinalDraft Version="5"><Content>
<Paragraph Type="Scene Heading"><Text>INT. HALL - DAY</Text></Paragraph>
<Paragraph Type="Action"><Text>Ada &amp; </Text><Text Style="Bold">Bo wait.</Text></Paragraph>
<Paragraph Type="Character"><Text>ADA (O.S.)</Text></Paragraph>
<Paragraph Type="Dialogue"><Text>Ada &amp; Bo?</Text></Paragraph>
</Content></FinalDraft>`,
);
const cards = utf8('BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lund\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Bo Marsh\nEND:VCARD\n');

/** Each kind of file, and the answer of a reader that forgets the third thing of it without a word. */
const forgetful: readonly (readonly [string, Uint8Array, (answer: ReadAnswer) => ReadAnswer])[] = [
  ['short.fountain', demo('short.fountain'), (answer) => forget(answer, 'elements', 12)],
  ['a.fdx', fdx, (answer) => forget(answer, 'elements', 3)],
  ['feature-breakdown.csv', demo('feature-breakdown.csv'), (answer) => forget(answer, 'rows', 2)],
  ['feature-bram.ics', demo('feature-bram.ics'), (answer) => forget(answer, 'events', 2)],
  ['people.vcf', cards, (answer) => forget(answer, 'people', 1)],
  ['live.ontime.json', demo('live.ontime.json'), (answer) => forget(answer, 'events', 2)],
];
function forget(answer: ReadAnswer, list: string, place: number): ReadAnswer {
  const things: unknown = Reflect.get(answer, list);
  if (!Array.isArray(things)) throw new Error(`no ${list}`);
  return { ...answer, [list]: things.filter((_, at) => at !== place) };
}

describe('what a reader drops in silence is found', () => {
  it.each(forgetful)('%s', (name, bytes, forgotten) => {
    const answer = readFile(name, bytes);
    expect(lostIn(name, bytes, answer)).toEqual([]);
    expect(lostIn(name, bytes, forgotten(answer))).not.toEqual([]);
  });

  it('a refusal has to say why', () => {
    expect(lostIn('a.bin', utf8('x'), { kind: 'refused', issues: [] })).toEqual(['refused without a reason']);
  });
});
