import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unfold } from '../calendar/index.ts';
import { contactsFromRows, matchContacts, readContacts } from './index.ts';
import type { ContactPerson, KnownContact } from './index.ts';

const card = (...lines: readonly string[]) => readContacts(unfold(['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n')));

describe('vCards', () => {
  it('2.1: bare types, quoted-printable with a charset, a soft break before a blank', () => {
    expect(
      card(
        'VERSION:2.1',
        'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg',
        'TEL;WORK;VOICE:1',
        'TEL;CELL:2',
        'EMAIL;INTERNET:j@example.invalid',
      ),
    ).toMatchObject({
      people: [
        {
          family: 'Müller',
          given: 'Jörg',
          fullName: 'Jörg Müller',
          phones: [{ type: 'work' }, { type: 'cell' }],
          emails: [{ type: null }],
        },
      ],
      issues: [],
    });
    expect(card('FN;QUOTED-PRINTABLE:Caf=', '=C3=A9 Bar')).toMatchObject({ people: [{ fullName: 'Café Bar' }] });
  });

  it('4.0: quoted lists of types, tel: and mailto:', () => {
    expect(
      card('VERSION:4.0', 'FN:A', 'TEL;VALUE=uri;TYPE="voice,home":tel:+1-555-0100', 'EMAIL;TYPE=work:mailto:a@example.invalid'),
    ).toMatchObject({
      people: [{ phones: [{ type: 'home', value: '+1-555-0100' }], emails: [{ type: 'work', value: 'a@example.invalid' }] }],
    });
  });

  it('keeps what it has no field for, and names pictures without their data', () => {
    expect(card('FN:A', 'TITLE:Gaffer', 'NOTE:likes\\nrain', 'PHOTO;ENCODING=b;TYPE=JPEG:AAAA')).toMatchObject({
      people: [
        {
          role: 'Gaffer',
          other: [
            { name: 'NOTE', value: 'likes\nrain' },
            { name: 'PHOTO', value: '(not kept)' },
          ],
        },
      ],
    });
  });

  it('says empty numbers, missing names, strange addresses, doubled cards', () => {
    const read = card('UID:1', 'TEL:', 'EMAIL:nobody', 'END:VCARD', 'BEGIN:VCARD', 'UID:1', 'FN:B');
    expect(read.issues.map((one) => one.code).sort()).toEqual(['email-doubt', 'name-missing', 'phone-empty', 'uid-twice']);
  });

  it('fuzz: never throws, and each card is a person', () => {
    const line = fc.constantFrom(
      'FN:A',
      'N:B;C',
      'N',
      'TEL;;;:1',
      'EMAIL;TYPE="x:y',
      'FN;ENCODING=QUOTED-PRINTABLE:=C3=',
      '=A9',
      'item1.X-ABLabel:_$!<Home>!$_',
      'item1.TEL:2',
      '\u0000',
      ' folded',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const read = card('FN:Z', ...lines);
        expect(read.kind === 'contacts' && read.people.length).toBe(1);
      }),
    );
  });
});

describe('case:V02 a second import of the same cards changes nothing', () => {
  const read = card(
    'UID:c-1',
    'FN:Gaffer One',
    'EMAIL:g@example.invalid',
    'TEL:+1 555 0100',
    'END:VCARD',
    'BEGIN:VCARD',
    'FN:Two',
    'EMAIL:two@example.invalid',
  );
  const people: readonly ContactPerson[] = read.kind === 'contacts' ? read.people : [];
  const known = people.map(
    (person, place): KnownContact => ({
      id: `${place}`,
      uid: person.uid,
      fullName: person.fullName,
      emails: person.emails.map((one) => one.value.toUpperCase()),
      phones: ['+15550100'],
    }),
  );
  it('all new, then all the same, by UID and by address', () => {
    expect(matchContacts([], people).map((one) => one.kind)).toEqual(['new', 'new']);
    expect(matchContacts(known, people).map((one) => one.kind)).toEqual(['same', 'same']);
  });

  it('a new number is a change, a name alone is nobody', () => {
    const [first] = people;
    if (first === undefined) throw new Error('no person');
    expect(matchContacts(known, [{ ...first, phones: [{ type: null, label: null, value: '+1 555 0101' }] }])).toMatchObject([
      { kind: 'changed', id: '0', fields: ['phones'] },
    ]);
    expect(matchContacts(known, [{ ...first, uid: null, emails: [] }])).toMatchObject([{ kind: 'new' }]);
  });
});

describe('contact lists as tables', () => {
  const list = (text: string) => contactsFromRows(text.split('\n').map((line, place) => ({ line: place + 1, cells: line.split('|') })));

  it('columns in any order, departments as banners, other columns by their name', () => {
    const read = list('Position|Name|Mobile|E-mail|Diet\nCAMERA|||\nDoP|Ana Ruiz|+34 600 000 000|ana@example.invalid|vegan');
    expect(read).toMatchObject({
      people: [
        {
          line: 3,
          fullName: 'Ana Ruiz',
          role: 'DoP',
          phones: [{ type: 'cell', value: '+34 600 000 000' }],
          emails: [{ value: 'ana@example.invalid' }],
        },
      ],
      issues: [{ line: 2, code: 'department-row' }],
    });
    expect(read.people[0]?.other).toEqual([
      { name: 'department', value: 'CAMERA' },
      { name: 'Diet', value: 'vegan' },
    ]);
  });

  it('the columns of an address book', () => {
    const read = list(
      'First Name|Last Name|Organization Name|E-mail 1 - Label|E-mail 1 - Value|Phone 1 - Label|Phone 1 - Value\nAna|Ruiz|Light & Co|* Work|ana@example.invalid|Mobile|+34 600 ::: +34 601',
    );
    expect(read.people).toMatchObject([
      {
        given: 'Ana',
        family: 'Ruiz',
        fullName: 'Ana Ruiz',
        org: ['Light & Co'],
        emails: [{ type: 'work' }],
        phones: [{ type: 'mobile', label: 'Mobile', value: '+34 600' }, { value: '+34 601' }],
      },
    ]);
  });

  it('a destroyed phone, a missing name and a minor are said', () => {
    expect(list('Name|Phone|School\nA|8.19E+13|\n|1|\nLottie|2|Primary').issues.map((one) => [one.line, one.code])).toEqual([
      [2, 'phone-damaged'],
      [3, 'name-missing'],
      [4, 'minor-details'],
    ]);
  });
});
