import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodeText, megabyte } from './bytes.ts';
import { readFile, readFileIn } from './read.ts';
import { writeSceneNumbers } from './scene-numbers.ts';
import { readXml } from './xml.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const withMark = (mark: readonly number[], body: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...body]);
const utf16 = (text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array => encodeText(text, encoding) ?? new Uint8Array();

const script = 'Title: Müller\n\nINT. CAFÉ – DAY\n\nMÜLLER\nJa.\n';
const reading = (bytes: Uint8Array): unknown => {
  const answer = readFile('a.fountain', bytes);
  return answer.kind === 'screenplay' ? [answer.titlePage[0]?.value, answer.scenes[0]?.heading, answer.cast[0]?.name] : answer;
};

describe('bytes become text', () => {
  it.each([
    ['UTF-8', utf8(script)],
    ['UTF-8 with a mark', withMark([0xef, 0xbb, 0xbf], utf8(script))],
    ['UTF-16 little endian', withMark([0xff, 0xfe], utf16(script, 'utf-16le'))],
    ['UTF-16 big endian', withMark([0xfe, 0xff], utf16(script, 'utf-16be'))],
    ['UTF-16 without a mark', utf16(script, 'utf-16le')],
    ['windows-1252', encodeText(script, 'windows-1252') ?? new Uint8Array()],
    ['CRLF', utf8(script.replaceAll('\n', '\r\n'))],
    ['CR', utf8(script.replaceAll('\n', '\r'))],
  ])('%s', (_, bytes) => expect(reading(bytes)).toEqual(['Müller', 'INT. CAFÉ – DAY', 'MÜLLER']));

  it('says when it had to guess, and when a letter is gone', () => {
    const codes = (bytes: Uint8Array): readonly string[] => readFile('a.fountain', bytes).issues.map(({ code }) => code);
    expect(codes(encodeText(script, 'windows-1252') ?? new Uint8Array())).toContain('encoding-guessed');
    expect(codes(utf16(script, 'utf-16be'))).toContain('utf-16-unmarked');
    expect(readFile('a.fountain', utf8('INT. A\n\nCaf\ufffd')).issues).toMatchObject([{ code: 'character-lost', line: 3 }]);
  });

  it('refuses what is too large before looking at it, and what is no text', () => {
    expect(readFile('a.fountain', new Uint8Array(17 * megabyte))).toMatchObject({ kind: 'refused', issues: [{ code: 'too-large' }] });
    for (const start of [[0x25, 0x50, 0x44, 0x46], [0x50, 0x4b, 3, 4], [0x89, 0x50, 0x4e, 0x47], Array(20).fill(1)]) {
      expect(readFile('a.fountain', Uint8Array.from(start))).toMatchObject({ kind: 'refused', issues: [{ code: 'not-text' }] });
    }
    expect(readFile('a.fountain', new Uint8Array())).toMatchObject({ kind: 'screenplay', elements: [], issues: [{ code: 'no-scenes' }] });
    expect(readFile('a.mp4', utf8('x'))).toMatchObject({ kind: 'refused', issues: [{ code: 'kind-unknown' }] });
  });

  it('knows a Final Draft file by its content, whatever its name', () => {
    const fdx = utf8(
      '\ufeff<?xml version="1.0"?><FinalDraft><Content><Paragraph Type="Action"><Text>x</Text></Paragraph></Content></FinalDraft>',
    );
    for (const name of ['a.fdx', 'a.txt', 'a.xml', 'a'])
      expect(readFile(name, fdx)).toMatchObject({ elements: [{ type: 'action', text: 'x' }] });
  });

  it('gives back the offset in the file for every offset in the text', () => {
    const cleaned = (raw: string): string => raw.replace(/\r\n?/g, '\n').replace(/[\0\ufeff]/g, '');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\r\n', '\r', '\n', '\ufeff', '\0', 'é'), { maxLength: 40 }), (parts) => {
        const decoded = decodeText(utf8(`x${parts.join('')}${'x'.repeat(900)}`), megabyte);
        if (!decoded.ok) throw new Error(decoded.code);
        for (let at = 0; at <= decoded.text.length; at++)
          expect(cleaned(decoded.raw.slice(0, decoded.rawOffset(at)))).toBe(decoded.text.slice(0, at));
      }),
      { numRuns: 50, seed: 3 },
    );
  });
});

describe('XML', () => {
  const code = (text: string): unknown => {
    const xml = readXml(text);
    return xml.ok ? 'read' : [xml.code, xml.line];
  };

  it('is refused with a DOCTYPE, broken, cut off or too deep', () => {
    expect(code('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a/>')).toEqual(['xml-doctype', 2]);
    expect(code('<a><!ENTITY b "c"></a>')).toEqual(['xml-doctype', 1]);
    expect(code('<!doctype a><a/>')).toEqual(['xml-doctype', 1]);
    expect(code('<a>\n<b>')).toEqual(['xml-broken', 2]);
    expect(code('<a>\n<b></a>')).toEqual(['xml-broken', 2]);
    expect(code('<a b="1" b="2"/>')).toEqual(['xml-broken', 1]);
    expect(code('')).toEqual(['xml-broken', expect.anything()]);
    expect(code(`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`)).toEqual(['xml-too-deep', null]);
    expect(code('<a><!-- <!DOCTYPE b> --><![CDATA[<!DOCTYPE c>]]></a>')).toBe('read');
  });

  it('resolves five entities and numbers once, and nothing in CDATA', () => {
    const xml = readXml('<a b="&quot;&#8211;">&amp;lt; &#x2013;&#0;&#13;&apos; &big; <![CDATA[&amp;]]></a>');
    expect(xml.ok && [xml.root.attributes.get('b'), xml.root.children.join('|')]).toEqual(['"–', "&lt; –\n' &big; |&amp;"]);
  });

  it('keeps blank runs, numbers as text, and the place of each tag', () => {
    const xml = readXml('<a>\n <b n="007"> </b>\n <c/></a>');
    expect(
      xml.ok && xml.root.children.map((one) => (typeof one === 'string' ? one : [one.name, one.children, one.line, one.offset])),
    ).toEqual(['\n ', ['b', [' '], 2, 5], '\n ', ['c', [], 3, 23]]);
  });
});

describe('scene numbers are written into a file', () => {
  const fdx = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<FinalDraft Version="5"><!-- kept --><Content>',
    '<Paragraph Type="Scene Heading"><Text>INT. Müller &amp; Co</Text></Paragraph>',
    '<Paragraph  Number=\'3\'   Type=\'Scene Heading\'><Text>INT. B</Text></Paragraph><Paragraph Type="Scene Heading" Name=\' Number="x"\'><SceneProperties Number="9"/><Text>INT. C</Text></Paragraph>',
    '<Paragraph Type="Scene Heading" Number="4"><Text>OMITTED</Text><OmittedScene><Paragraph Type="Scene Heading"><Text>INT. D</Text></Paragraph></OmittedScene></Paragraph>',
    '</Content></FinalDraft>',
  ].join('\r\n');

  it('of Final Draft: attributes only, every other byte stays', () => {
    const written = writeSceneNumbers(
      'a.fdx',
      utf8(fdx),
      new Map([
        [0, '1&2'],
        [1, '3A'],
        [2, '9'],
        [3, '4A'],
      ]),
    );
    const expected = fdx
      .replace('<Paragraph Type="Scene Heading"><Text>INT. M', '<Paragraph Number="1&amp;2" Type="Scene Heading"><Text>INT. M')
      .replace("Number='3'", "Number='3A'")
      .replace('Number="4"', 'Number="4A"');
    expect(written.ok && new TextDecoder().decode(written.bytes)).toBe(expected);
  });

  it.each([
    ['UTF-8 with a mark and CRLF', withMark([0xef, 0xbb, 0xbf], utf8(script.replaceAll('\n', '\r\n')))],
    ['CR', utf8(script.replaceAll('\n', '\r'))],
    ['UTF-16', withMark([0xfe, 0xff], utf16(script.replaceAll('\n', '\r\n'), 'utf-16be'))],
    ['windows-1252', encodeText(script, 'windows-1252') ?? new Uint8Array()],
  ])('of Fountain in %s', (_, bytes) => {
    const written = writeSceneNumbers('a.fountain', bytes, new Map([[0, '12A']]));
    const [before, after] = [bytes, written.ok ? written.bytes : new Uint8Array()].map((one) =>
      new TextDecoder('windows-1252').decode(one),
    );
    expect(after?.replaceAll('\0', '')).toBe(before?.replaceAll('\0', '').replace(/DAY/, 'DAY #12A#'));
  });

  it('not where a format has no place for it', () => {
    const codeOf = (name: string, text: string, number: string, scene: number): unknown => {
      const written = writeSceneNumbers(name, utf8(text), new Map([[scene, number]]));
      return written.ok ? 'written' : written.code;
    };
    expect(codeOf('a.fountain', 'INT. A', '1 A', 0)).toBe('number-not-writable');
    expect(codeOf('a.fountain', 'INT. A', '1', 1)).toBe('scene-not-found');
    expect(codeOf('a.fountain', '/*\nINT. A\n*/', '1', 0)).toBe('scene-in-comment');
    expect(codeOf('a.fountain', 'INT. A #1/* x */2#', '3', 0)).toBe('place-not-found');
    expect(codeOf('a.fdx', fdx, 'a\nb', 0)).toBe('number-not-writable');
    expect(codeOf('a.fdx', `${fdx}<`, '1', 0)).toBe('xml-broken');
  });
});

describe('whatever the bytes', () => {
  const tags = fc.constantFrom(
    '<FinalDraft>',
    '</FinalDraft>',
    '<Content>',
    '</Content>',
    '<Paragraph Type="Scene Heading" Number="1">',
    '<Paragraph>',
    '</Paragraph>',
    '<Text>',
    '</Text>',
    '<DualDialogue>',
    '</DualDialogue>',
    '<OmittedScene>',
    '</OmittedScene>',
    'INT. A',
    '&amp;',
    '&',
    '<',
    '>',
    '"',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x?>',
    '<!DOCTYPE a>',
    '<__proto__/>',
    '<constructor a="b"/>',
  );

  it('an answer comes: a script or a refusal with a code', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(tags, { maxLength: 25 }).map((parts) => utf8(parts.join(''))),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom('a.fdx', 'a.fountain', 'a.txt'), (input, name) => {
        const answer = readFile(name, input);
        if (answer.kind === 'refused') expect(answer.issues[0]?.code).toMatch(/^[a-z0-9-]+$/);
        expect(JSON.stringify(answer)).not.toMatch(/\\r|\\u0000|\ufeff|\ufffd/);
      }),
      { numRuns: 600, seed: 21 },
    );
  });
});

describe('a script in another language', () => {
  const german = new TextEncoder().encode('INNEN. KÜCHE - TAG\n\nADA\nHallo.\n\nAUSSEN. HOF - NACHT\n\nRegen.\n');
  it('without an English heading is read in its own words, and says so', () => {
    const answer = readFile('a.fountain', german);
    expect(answer).toMatchObject({
      kind: 'screenplay',
      scenes: [
        { intExt: 'INT', set: 'KÜCHE' },
        { intExt: 'EXT', set: 'HOF' },
      ],
    });
    expect(answer.issues.map(({ code }) => code)).toEqual(['language-guessed']);
  });

  it('beside English headings counts when it is asked for', () => {
    const mixed = new TextEncoder().encode('INT. HALL - DAY\n\nRain.\n\nINNEN. KÜCHE - TAG\n\nRegen.\n');
    expect(readFile('a.fountain', mixed)).toMatchObject({ scenes: [{ set: 'HALL' }] });
    expect(readFileIn('a.fountain', mixed, 'de')).toMatchObject({ scenes: [{ set: 'HALL' }, { set: 'KÜCHE' }], issues: [] });
  });
});
