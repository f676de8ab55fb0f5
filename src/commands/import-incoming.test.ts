import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readIncoming } from '#files/index.ts';
import type { Production } from '#model/index.ts';
import { decodeFile, encodeFacts, encodeFile } from '#model/index.ts';
import type { Previewed } from './index.ts';
import { checkPlan, previewIncoming, undo } from './index.ts';

const demo = (name: string): Uint8Array => readFileSync(new URL(`../../demo/${name}`, import.meta.url));
const shipped = (name: string): Production => {
  const decoded = decodeFile(new TextDecoder().decode(demo(name)));
  if (!decoded.ok) throw new Error(decoded.issues[0]?.said ?? name);
  return decoded.production;
};
const feature = shipped('feature.coverset.json');
const nora = { at: '2026-12-01T05:25:00Z', by: feature.me };
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const preview = (production: Production, name: string, bytes: Uint8Array, leave: readonly string[] = []): Previewed =>
  previewIncoming(production, { name, read: readIncoming(name, bytes), leave }, { ...nora, by: production.me });
const stored = ({ taken }: Previewed): Production => {
  if (!taken.ok) throw new Error(taken.code);
  expect(decodeFile(encodeFile(taken.production))).toMatchObject({ ok: true });
  return taken.production;
};

describe('a revision of the script', () => {
  const script = new TextDecoder().decode(demo('feature.fountain'));
  const scene45 = /INT\. HARROW HOUSE - KITCHEN - DAY #45#[\s\S]*?(?=\n(?:INT|EXT)\.)/u;

  it('story:S10.1 lists an omitted scene; taking it parks the scene, undo restores all', () => {
    const revised = preview(feature, 'feature-blue.fountain', text(script.replace(scene45, '')), ['97']);
    expect(revised.scenes.filter(({ scene }) => scene !== '97')).toEqual([
      { scene: '45', state: 'omitted', before: 'INT. HARROW HOUSE - KITCHEN - DAY, 1 1/8, 2026-12-02', after: 'OMITTED' },
    ]);
    const production = stored(revised);
    expect(production.plan.order['2026-12-02' as keyof typeof production.plan.order]).toEqual(['36', '41', '33']);
    expect(production.scenes['45']).toEqual({ ...feature.scenes['45'], heading: 'OMITTED (HARROW HOUSE - KITCHEN)' });
    expect(production.journal).toHaveLength(feature.journal.length + 1);
    expect(checkPlan(production, production.plan).holds).toBe(true);
    const back = undo(production, null, nora);
    expect(back.ok && encodeFacts(back.production)).toBe(encodeFacts(feature));
    const again = preview(production, 'feature-blue.fountain', text(script.replace(scene45, '')), ['97']);
    expect(again.taken).toMatchObject({ ok: false, code: 'nothing-new' });
    const restored = preview(production, 'feature.fountain', demo('feature.fountain')).scenes;
    expect(restored).toContainEqual(expect.objectContaining({ scene: '45', state: 'changed' }));
  });

  it('changes nothing by the script as it stands but the voices that the board does not know, and nothing that is not accepted', () => {
    const same = preview(feature, 'feature.fountain', demo('feature.fountain'), ['97']);
    expect(same.scenes).toMatchObject([{ scene: '97', state: 'changed', after: expect.stringContaining("MAN'S VOICE, WOMAN'S VOICE") }]);
    expect(same.taken).toMatchObject({ ok: false, code: 'nothing-new' });
    expect(preview(feature, 'a.fountain', text(script.replace(scene45, '')), ['45', '97'])).toMatchObject({
      taken: { code: 'nothing-new' },
    });
  });

  it('asks about a child only where the part is new', () => {
    const young = script.replace(/(?=\n(?:INT|EXT)\.[^\n]*#3#)/u, '\nELSPETH (9) runs past PIP (9).\n\nPIP\nWait.\n');
    const asked = preview(feature, 'a.fountain', text(young)).issues.filter(({ code }) => code === 'child-in-script');
    expect(asked.map(({ said }) => said.split(' ')[0])).toEqual(['PIP']);
  });

  it('follows scenes by number, not by place: added, changed, moved', () => {
    const block = scene45.exec(script)?.[0] ?? '';
    const moved = script.replace(block, '').replace(/(?=\nINT\.[^\n]*#3#|\nEXT\.[^\n]*#3#)/u, `\n${block}\n`);
    expect(preview(feature, 'a.fountain', text(moved)).scenes.filter(({ scene }) => scene !== '97')).toMatchObject([
      { scene: '45', state: 'moved', after: 'now after 2' },
    ]);
    const changed = script.replace('INT. HARROW HOUSE - KITCHEN - DAY #45#', 'INT. HARROW HOUSE - KITCHEN - NIGHT #45#');
    const more = `${changed}\n\nEXT. QUARRY - DAY #200#\n\nSTRANGER\nHere.\n`;
    const revised = preview(feature, 'a.fountain', text(more));
    expect(revised.scenes.map(({ scene, state }) => [scene, state])).toEqual([
      ['200', 'added'],
      ['45', 'changed'],
      ['97', 'changed'],
    ]);
    const production = stored(revised);
    expect(production.scenes['45']).toEqual({ ...feature.scenes['45'], dayNight: 'NIGHT' });
    expect(production.plan.order).toEqual(feature.plan.order);
    expect(production.plan.boneyard).toContain('200');
  });

  it('refuses the script of another film', () => {
    expect(preview(feature, 'short.fountain', demo('short.fountain')).taken).toMatchObject({ ok: false, code: 'file-not-taken' });
  });
});

describe('contacts', () => {
  it("story:S11.8 a minor's phone and school are not stored; guardian and chaperone are asked for", () => {
    const list =
      'Name,Role,Phone,School,Email\nLottie Hale,cast,+44 20 7946 0999,Mill Lane,\nNew Gaffer,gaffer,+44 20 7946 0998,,g@unit.example.invalid\n';
    const read = preview(feature, 'people.csv', text(list));
    expect(read.issues).toMatchObject([{ line: 2, code: 'minor-details' }]);
    expect(read.issues[0]?.said).toMatch(/phone and school not stored.*guardian \(.+\).*chaperone \(.+\)/u);
    const production = stored(read);
    expect(production.people['lottie']).toEqual(feature.people['lottie']);
    expect(encodeFile(production)).not.toMatch(/0999|Mill Lane/u);
    expect(Object.values(production.people).find(({ name }) => name === 'New Gaffer')).toMatchObject({ role: 'gaffer' });
    expect(preview(production, 'people.csv', text(list)).taken).toMatchObject({ ok: false, code: 'nothing-new' });
  });

  it('a card updates the person of its mail', () => {
    const card =
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bram Oakes\r\nEMAIL:BRAM.OAKES@post.example.invalid\r\nTEL:+44 20 7946 0555\r\nEND:VCARD\r\n';
    const production = stored(preview(feature, 'bram.vcf', text(card)));
    expect(production.people['bram']).toMatchObject({ ...feature.people['bram'], email: expect.any(String), phone: '+44 20 7946 0555' });
  });
});

describe('a calendar', () => {
  it('story:S12.2 gives each booking with start and end; the one without a zone has no instant and is counted', () => {
    const read = preview(feature, 'feature-bram.ics', demo('feature-bram.ics'));
    expect(read.counts).toContain('16 entries: 15 with start and end, 1 without a zone');
    expect(read.things).toHaveLength(16);
    expect(read.things[0]).toBe('Mon 23 November, 09:00-17:00 London: feature');
    expect(read.things.at(-1)).toContain('no instant');
    expect(read.issues).toMatchObject([{ line: 130, code: 'floating-time' }]);
    expect(read.taken).toMatchObject({ ok: false, code: 'file-not-taken' });
  });

  it("takes a cast member's days: booked through is out, booked in part is free on the longer side", () => {
    const event = (uid: string, start: string, end: string) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART${start}\r\nDTEND${end}\r\nSUMMARY:x\r\nEND:VEVENT\r\n`;
    const days = event('1', ';VALUE=DATE:20261220', ';VALUE=DATE:20261221') + event('2', ':20261221T080000Z', ':20261221T100000Z');
    const calendar = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${days}END:VCALENDAR\r\n`;
    const production = stored(preview(feature, 'mara.ics', text(calendar)));
    const known = Object.values(production.availability).filter(({ source }) => source === 'own calendar');
    expect(known).toMatchObject([
      { person: 'mara', date: '2026-12-20', state: 'X' },
      { person: 'mara', date: '2026-12-21', state: 'A', from: '10:00', until: null },
    ]);
  });
});

describe('money and damaged files', () => {
  const short = shipped('short.coverset.json');
  it('story:S14.1 every row is a line; a second import changes nothing', () => {
    const bare: Production = { ...short, moneyLines: {}, savings: {} };
    const read = preview(bare, 'short-money.csv', demo('short-money.csv'));
    expect(read).toMatchObject({ counts: '11 money lines, total £10,000.00', issues: [] });
    const production = stored(read);
    expect(Object.keys(production.moneyLines)).toHaveLength(11);
    expect(preview(production, 'short-money.csv', demo('short-money.csv')).taken).toMatchObject({ code: 'nothing-new' });
  });

  it('story:S14.10 a cut-off script is refused with its code', () => {
    const read = preview(short, 'cut.fdx', text('<?xml version="1.0"?><FinalDraft><Content><Paragraph Type="Scene Heading"><Text>INT. A'));
    expect(read).toMatchObject({ kind: 'refused', taken: { ok: false, code: 'file-not-taken' } });
    expect(read.issues).toHaveLength(1);
  });

  it('story:S16.9 dates of an interview list go day first by their own column, and none is guessed', () => {
    const read = preview(shipped('doc.coverset.json'), 'doc-interviews.csv', demo('doc-interviews.csv'));
    expect(read.things[0]).toContain('03/11 = 3 November, 13/11 = 13 November');
    expect(read.things[1]).toBe('Released: 03/04 = ask');
  });
});
