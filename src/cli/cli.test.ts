import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '#model/index.ts';
import { exitCodes } from './exit-codes.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const golden = fileURLToPath(new URL('../model/file/golden/today.json', import.meta.url));
const patience = { timeout: 60_000 };

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
/** A folder of its own with a production in it, and the command line as a user runs it. */
function desk() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'coverset-cli-'));
  const file = path.join(folder, 'production.json');
  copyFileSync(golden, file);
  const start = (args: readonly string[]) =>
    spawn(process.execPath, [main, ...args], { cwd: folder, env: { ...process.env, COVERSET_DATA: path.join(folder, 'data') } });
  const coverset = (...args: readonly string[]) =>
    new Promise<Ran>((resolve) => {
      const child = start(args);
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      child.on('close', (code) => resolve({ code, out, err }));
    });
  const production = () => {
    const decoded = decodeFile(readFileSync(file, 'utf8'));
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues));
    return decoded.production;
  };
  return { folder, file, coverset, start, production };
}

/** The same on the shipped demo, where there are ways to choose. */
function feature() {
  const opened = desk();
  copyFileSync(fileURLToPath(new URL('../../demo/feature.coverset.json', import.meta.url)), opened.file);
  return opened;
}

describe('coverset', () => {
  it('says what went wrong by its exit code', patience, async () => {
    const { coverset, folder, file } = desk();
    const broken = path.join(folder, 'broken.json');
    writeFileSync(broken, '{"format":"coverset-production","version":99,"production":{}}');
    expect((await coverset('frob')).code).toBe(exitCodes.usage);
    expect((await coverset('packs', 'fr-something')).code).toBe(exitCodes.usage);
    expect((await coverset('packs', 'us-sag-aftra')).out).toMatch(/cast\.rest +720 +priced .*sagaftra\.org.*unverified/u);
    expect((await coverset('--help')).code).toBe(exitCodes.done);
    expect((await coverset('check', 'nowhere.json')).code).toBe(exitCodes.unreadable);
    expect(await coverset('check', broken)).toMatchObject({ code: exitCodes.unreadable, err: expect.stringContaining('version 99') });
    expect((await coverset('undo', file, '--now', '2026-12-01T05:25:00Z')).code).toBe(exitCodes.refused);
    expect((await coverset('board', file, '--now', 'yesterday')).code).toBe(exitCodes.done);
    expect((await coverset('do', file, 'line', '^ wet stairs', '--now', 'yesterday')).code).toBe(exitCodes.usage);
    await coverset('do', file, 'line', '^ wet stairs');
    expect(JSON.parse((await coverset('redo', file, '--json')).out)).toMatchObject({ refused: { code: 'nothing-to-redo' } });
  });

  it('judges the plan and prices it', patience, async () => {
    const { coverset, file } = desk();
    const checked = await coverset('check', file, '--json');
    const answer = JSON.parse(checked.out);
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(['holds', 'evidence', 'cost']));
    expect(checked.code).toBe(answer.holds ? exitCodes.done : exitCodes.no);
    for (const one of answer.evidence)
      expect(one).toEqual(expect.objectContaining({ rule: expect.any(String), weight: expect.any(String), sentence: expect.any(String) }));
    expect(answer.cost).toMatchObject({ minor: expect.any(Number), currency: 'GBP', items: expect.any(Array) });
  });

  it('keeps a private line out of the production, its journal and its exports (story:S1.6)', patience, async () => {
    const { coverset, file, folder } = desk();
    const now = ['--now', '2026-12-03T08:30:00Z'];
    const kept = await coverset('do', file, 'line', '~ anselm answered in single words twice', ...now);
    expect(kept).toMatchObject({ code: 0, out: expect.stringContaining('private, until Thu 17 December') });
    const shown = await coverset('do', file, 'notes', ...now);
    expect(shown.out).toContain('single words');
    await coverset('facts', file, '-o', path.join(folder, 'facts'));
    const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}private`))
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
    expect(texts.filter((text) => text.includes('single words'))).toEqual([]);
    expect(statSync(path.join(folder, 'data/private/notes.json')).mode & 0o777).toBe(0o600);
    expect((await coverset('do', file, 'notes', '--now', '2026-12-17T08:31:00Z')).out).not.toContain('single words');
  });

  it("reads a promise's instant in the zone of whoever owes it (story:S9.9)", patience, async () => {
    const { coverset, file } = desk();
    const read = await coverset(
      'line',
      '+ anselm: cutdown fri 17 > nora',
      '--in',
      file,
      '--at',
      '2026-12-01T09:00:00Z',
      '--zone',
      'Europe/London',
      '--json',
    );
    expect(JSON.parse(read.out)).toMatchObject({
      kind: 'thing',
      thing: { kind: 'promise', owner: 'anselm', to: 'nora' },
      due: '2026-12-04T17:00:00Z',
    });
    const word = await coverset(
      'line',
      '"edgy = modern, sophisticated, not gritty @lena',
      '--in',
      file,
      '--at',
      '2026-12-02T09:00:00Z',
      '--zone',
      'Europe/London',
      '--json',
    );
    expect(JSON.parse(word.out).thing).toMatchObject({
      kind: 'word',
      fits: ['modern', 'sophisticated'],
      fitsNot: ['gritty'],
      person: 'lena',
    });
  });

  it('takes the undone promise away and leaves the notes (story:S15.3)', patience, async () => {
    const { coverset, file, production } = desk();
    const now = ['--now', '2026-12-02T16:00:00Z'];
    await coverset('do', file, 'line', '~ lena asked who pays, twice', ...now);
    const before = Object.keys(production().promises);
    await coverset('do', file, 'line', '+ lena: signed order fri 12:00 > me', ...now);
    expect(Object.keys(production().promises)).toHaveLength(before.length + 1);
    expect((await coverset('undo', file, ...now)).out).toContain('undone: Lena promises Nora: signed order');
    expect(Object.keys(production().promises)).toEqual(before);
    expect(JSON.parse((await coverset('do', file, 'notes', ...now, '--json')).out).notes).toHaveLength(1);
  });

  it('takes script, contacts and money in, each whole or refused with its code (story:S14.1, story:S14.10)', patience, async () => {
    const { coverset, folder } = desk();
    const file = path.join(folder, 'short.json');
    const demo = (name: string) => fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));
    const cut = path.join(folder, 'cut.fdx');
    writeFileSync(cut, '<?xml version="1.0"?><FinalDraft><Content>');
    const files = [demo('short-money.csv'), cut, demo('short-contacts.csv'), demo('short.fountain')];
    const settings = ['-o', file, '--zone', 'Europe/London', '--currency', 'GBP', '--me', 'Cleo Marten'];
    const looked = await coverset('import', ...files, ...settings, '--preview');
    expect(looked.out).toContain('Nothing was written');
    expect(existsSync(file)).toBe(false);
    const { code, out } = await coverset('import', ...files, ...settings, '--json');
    expect(code).toBe(exitCodes.unreadable);
    expect(JSON.parse(out)).toMatchObject({
      scenes: 5,
      files: [
        { kind: 'screenplay', code: null },
        { kind: 'contacts', code: null, counts: '7 contacts: 4 people added, 3 updated' },
        { kind: 'money', code: null, counts: '11 money lines, total £10,000.00', issues: [] },
        { kind: 'refused', code: 'xml-broken' },
      ],
    });
    const decoded = decodeFile(readFileSync(file, 'utf8'));
    expect(decoded.ok && Object.values(decoded.production.people).map(({ name }) => name)).toContain('Iris Malloy');
    expect((await coverset('import', demo('short-money.csv'), '-o', file)).out).toContain('[nothing-new]');
  });

  it('makes a production of a script, and takes its facts from a workbook', patience, async () => {
    const { coverset, folder } = desk();
    const script = path.join(folder, 'own.fountain');
    const file = path.join(folder, 'own.json');
    writeFileSync(
      script,
      'Title: Own Film\n\nINT. MILL - LOFT - DAY #7#\n\nANNA\nWho is there?\n\nEXT. MILL - NIGHT\n\nThe wheel turns.\n',
    );
    const imported = await coverset(
      'import',
      script,
      '-o',
      file,
      '--zone',
      'Europe/Berlin',
      '--currency',
      'EUR',
      '--me',
      'Ada Lund',
      '--json',
    );
    expect(JSON.parse(imported.out)).toMatchObject({ scenes: 2, cast: 1, places: 1 });
    expect((await coverset('import', script, '-o', file)).code).toBe(exitCodes.refused);
    const decoded = decodeFile(readFileSync(file, 'utf8'));
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues));
    expect(decoded.production).toMatchObject({
      title: 'Own Film',
      zone: 'Europe/Berlin',
      currency: 'EUR',
      me: 'producer',
      days: {},
      plan: { order: {}, boneyard: ['7', '1'] },
    });
    expect(decoded.production.scenes['7']).toMatchObject({
      place: 'mill',
      heading: 'MILL - LOFT',
      dayNight: 'DAY',
      minutes: null,
      cast: ['anna'],
    });
    expect(decoded.production.people['anna']?.cast).toMatchObject({ character: 'ANNA', deal: { rate: null }, travel: null });
    const book = path.join(folder, 'facts.csv');
    await coverset('facts', file, '-o', book);
    writeFileSync(book, readFileSync(book, 'utf8').replace('INT MILL - LOFT DAY,1/8,ask', 'INT MILL - LOFT DAY,1/8,90'));
    expect((await coverset('facts', file, '--read', book)).code).toBe(exitCodes.done);
    const again = decodeFile(readFileSync(file, 'utf8'));
    expect(again.ok && again.production.scenes['7']?.minutes).toBe(90);
    expect(again.ok && again.production.scenes['1']?.minutes).toBe(null);
  });

  it('refuses a choice when the facts changed since the answer (story:S3.7)', patience, async () => {
    const { coverset, file } = feature();
    const now = ['--now', '2026-12-01T05:25:00Z'];
    const asked = await coverset('options', file, '--lose', 'MARA', '--on', '2026-12-01', ...now, '--json');
    const answer = JSON.parse(asked.out);
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(['impact', 'options', 'none', 'ended', 'effort', 'ms', 'facts']));
    expect(JSON.parse(readFileSync(`${file}.options.json`, 'utf8')).mark.facts).toBe(answer.facts);
    const typed = await coverset('options', file, '! mara out today', ...now, '--json');
    expect({ ...JSON.parse(typed.out), ms: 0 }).toEqual({ ...answer, ms: 0 });
    await coverset('facts', file, '--set', 'People TOM 2026-12-01 = X', ...now);
    const late = await coverset('decide', file, '1', ...now);
    expect(late).toMatchObject({ code: exitCodes.refused, err: expect.stringContaining('The facts changed') });
    await coverset('undo', file, ...now);
    expect(await coverset('decide', file, '1', ...now)).toMatchObject({ code: exitCodes.done, out: expect.stringContaining('Decided:') });
  });

  it('says of a way that can’t be chosen which rule it breaks', patience, async () => {
    const { coverset, file } = feature();
    const asked = await coverset('options', file, '! mara out today', '--now', '2026-12-01T05:25:00Z');
    expect(asked.out).toMatch(/^- {2}Do nothing: breaks: Tue 1 December: MARA is not available for 31/mu);
  });

  it('does not take an answer that was edited by hand for what a production may hold', patience, async () => {
    const { coverset, file } = feature();
    const now = ['--now', '2026-12-01T05:25:00Z'];
    await coverset('options', file, '! mara out today', ...now);
    const kept = JSON.parse(readFileSync(`${file}.options.json`, 'utf8'));
    for (const option of kept.answer.options) option.changes = [{ on: 'scenes', id: '31', was: null, now: { mood: 'dark' } }];
    writeFileSync(`${file}.options.json`, JSON.stringify(kept));
    const before = readFileSync(file, 'utf8');
    expect((await coverset('decide', file, '1', ...now)).code).not.toBe(exitCodes.done);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('asks back where a line can mean two things, and stores nothing (story:S5.1)', patience, async () => {
    const { coverset, file } = feature();
    const before = readFileSync(file, 'utf8');
    const asked = await coverset('options', file, '! 35 out today', '--json');
    expect(asked.code).toBe(exitCodes.refused);
    expect(JSON.parse(asked.out)).toMatchObject({
      refused: { code: 'question', reading: { kind: 'question', question: expect.stringContaining('35 mm lens') } },
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(existsSync(`${file}.options.json`)).toBe(false);
  });

  it('tells who must hear of it, in order, and takes the plan for the return (story:S4)', patience, async () => {
    const { coverset, file, production } = feature();
    const now = ['--now', '2026-12-01T05:25:00Z'];
    await coverset('options', file, '! mara out today', ...now);
    const decided = JSON.parse((await coverset('decide', file, '1', ...now, '--json')).out);
    expect(
      decided.told.map(({ name }: { readonly name: string }) =>
        name
          .split(' ')
          .slice(0, name.startsWith('Dave') ? 2 : 1)
          .join(' '),
      ),
    ).toEqual(
      'Anselm,Philippa,Kit,Jo,Celia,Mara,Alba,Ben,Rami,Olu,Fern,Suki,Wren,Yusuf,Dave Okoro,Dave Lind,Greta,Hugo,Tom,Ines'.split(','),
    );
    expect(production().plan.order).toMatchObject({ '2026-12-01': ['40', '36', '41', '60'] });
    await coverset('do', file, 'return', '2026-12-03', ...now);
    expect(production().plan.order).toMatchObject({
      '2026-12-02': ['62'],
      '2026-12-03': ['32', '50', '51'],
      '2026-12-04': ['31', '34', '33', '45'],
    });
    await coverset('undo', file, ...now);
    await coverset('undo', file, ...now);
    expect(production().plan.order).toMatchObject({ '2026-12-01': ['31', '32', '34', '40'] });
  });

  it('rule:R14.3 releases no order without a yes in writing, and lists what people owe (story:S8.3, story:S12.1)', patience, async () => {
    const { coverset, file } = feature();
    const refused = await coverset('do', file, 'release', '118');
    expect([refused.code, refused.err]).toEqual([exitCodes.refused, expect.stringContaining('a yes in writing of Lena Ortiz is needed')]);
    expect(JSON.parse((await coverset('orders', file, '--json')).out)).toMatchObject({
      orders: [{ id: '118', strength: 'not-asked', binder: 'lena', releasedAt: null }],
    });
    const owed = await coverset('promises', file);
    expect(owed.out).toMatch(/^You owe\n {2}P-1 Nora > Rami/u);
    expect(owed.out).toContain('P-8 Bram > Wren: rushes report, Mon 30 November, 18:00 London: broken at Mon 30 November, 18:00 London');
    expect((await coverset('do', file, 'promise', 'P-3', 'move-asked', 'fri 12:00')).out).toContain('to Fri 4 December, 12:00 Tokyo');
    expect((await coverset('playbook', file)).out).not.toMatch(/Yusuf|Karim/u);
  });

  it('tells what it needs', patience, async () => {
    const { coverset, file } = desk();
    const { code, out } = await coverset('doctor', file, '--json');
    const findings = JSON.parse(out).findings;
    expect(findings.map(({ what }: { readonly what: string }) => what)).toEqual([
      ...['Node', 'zones', 'data folder', 'disk', 'database', 'port', 'demo', 'production'],
    ]);
    expect(code).toBe(findings.every(({ ok }: { readonly ok: boolean }) => ok) ? exitCodes.done : exitCodes.no);
  });

  it('keeps the best on Ctrl-C', patience, async () => {
    const { file, start } = feature();
    const child = start(['options', file, '! mara out today', '--budget', '2000000000']);
    const said = new Promise<void>((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('working')) resolve();
      });
      // A run that ends by itself fails below, instead of being waited for.
      child.on('close', () => resolve());
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await said;
    child.kill('SIGINT');
    expect(await ended).toBe(exitCodes.stopped);
    expect(existsSync(`${file}.options.json`)).toBe(true);
    expect(JSON.parse(readFileSync(`${file}.options.json`, 'utf8')).answer).toMatchObject({ ended: 'stopped' });
  });

  it('names columns by hand and remembers them by the header', patience, async () => {
    const { folder, file, coverset, production } = desk();
    const list = (name: string, text: string) => {
      writeFileSync(path.join(folder, name), text);
      return name;
    };
    const map = 'Wofür=line,Wieviel=amount';
    const strange = await coverset('import', list('a.csv', 'Wofür,Wieviel,Warum\nnight bus,120.00,far\n'), '-o', file, '--map', 'Wer=name');
    expect([strange.code, strange.err]).toEqual([exitCodes.usage, expect.stringContaining('no list that came in has a column "Wer"')]);
    const first = await coverset('import', 'a.csv', '-o', file, '--map', map);
    expect(first.out).toContain('"Warum" (1 row) is not taken');
    const second = await coverset('import', list('b.csv', 'WOFÜR,Wieviel,Warum\nbatteries,12.00,dark\n'), '-o', file);
    expect([first.code, second.code]).toEqual([exitCodes.done, exitCodes.done]);
    expect(Object.values(production().moneyLines).map(({ name }) => name)).toEqual(expect.arrayContaining(['night bus', 'batteries']));
    expect(readFileSync(path.join(folder, 'data', 'columns.json'), 'utf8')).not.toContain('night bus');
  });
});
