import { describe, expect, it } from 'vitest';
import type { ColumnMap } from '#script/index.ts';
import type { CameIn } from './index.ts';
import { readAsSaid } from './index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, map: ColumnMap | null): CameIn => readAsSaid('a.csv', bytes(text), { language: null, columns: () => map });
const means = ({ list }: CameIn) => list?.columns.map(({ name, means: one }) => [name, one]);

describe('columns of a list', () => {
  it('are listed with what was taken from each; an unknown one is listed too', () => {
    const breakdown = read('Sc,Set,Pages,Weather\n1,HALL,1 2/8,rain\n2,YARD,,\n', null);
    expect(means(breakdown)).toEqual([
      ['Sc', 'scene'],
      ['Set', 'set'],
      ['Pages', 'pages'],
      ['Weather', null],
    ]);
    expect(breakdown.list?.columns[3]).toEqual({ name: 'Weather', means: null, byHand: false, filled: 1, sample: 'rain' });
    expect(means(read('Name,Mobile,Character\nAda,+44 1,ANNA\n', null))).toEqual([
      ['Name', 'name'],
      ['Mobile', 'phone'],
      ['Character', 'character'],
    ]);
    expect(means(read('Line,Amount,Why\nvan,120,far\n', null))).toEqual([
      ['Line', 'line'],
      ['Amount', 'amount'],
      ['Why', null],
    ]);
  });

  it('take the meaning that a person gave; the header that held it before gives way', () => {
    const text = 'Sc,Neu,Umfang\n1,12A,1 2/8\n2,12B,4/8\n';
    const plain = read(text, null);
    expect(plain.read.kind === 'table' && plain.read.rows.map(({ scene }) => scene)).toEqual(['1', '2']);
    const said = read(text, [null, 'scene', 'pages']);
    expect(said.read.kind === 'table' && said.read.rows.map(({ scene, eighths }) => [scene, eighths])).toEqual([
      ['12A', 10],
      ['12B', 4],
    ]);
    expect(means(said)).toEqual([
      ['Sc', null],
      ['Neu', 'scene'],
      ['Umfang', 'pages'],
    ]);
  });

  it('may be left out, and may make another kind of a list', () => {
    const text = 'Wer,Funk,Geheim\nAda,+44 20 7946 0001,x\n';
    expect(read(text, null).read.kind).toBe('table');
    const contacts = read(text, ['name', 'phone', 'left out']).read;
    expect(contacts).toMatchObject({ kind: 'contacts', people: [{ fullName: 'Ada', phones: [{ value: '+44 20 7946 0001' }] }] });
    expect(means(read('Name,Phone\nAda,+44 20 7946 0001\n', [null, 'left out']))).toEqual([
      ['Name', 'name'],
      ['Phone', 'left out'],
    ]);
  });

  it('story:S11.8 show no cell of a contact list', () => {
    const { list } = read('Name,Phone,School\nLottie Hale,+44 20 7946 0999,Mill Lane\n', null);
    expect(JSON.stringify(list)).not.toMatch(/0999|Mill Lane/u);
  });

  it('are known again by the words of the header, not by its case or points', () => {
    const signature = (text: string) => read(text, null).list?.signature;
    expect(signature('Sc.,SET\n1,A\n')).toBe(signature('sc,Set\n7,B\n'));
    expect(signature('Sc,Set,X\n1,A,\n')).not.toBe(signature('Sc,Set\n1,A\n'));
  });
});
