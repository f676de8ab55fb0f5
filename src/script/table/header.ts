import type { Field, Row } from './rows.ts';
import { isTimeOfDay } from './words.ts';

/** The header words of each field in the languages that lists come in; compared without case, accents, points and brackets. */
const words: Record<Field, readonly string[]> = {
  sheet: ['sheet', 'sheet no', 'sheet number', 'breakdown sheet', 'breakdown no', 'breakdown', 'bogen'],
  scene: [
    ...['scene', 'sc', 'scn', 'scene no', 'scene number', 'scene num', 'scene nr', 'scene id', 'sc no', 'sc number', 'scene pt'],
    ...['szene', 'sz', 'szene nr', 'szenennr', 'szenen nr', 'szenennummer', 'bild', 'bild nr', 'bildnr', 'bildnummer'],
    ...['scene n', 'n scene', 'no scene', 'seq', 'sequence', 'n seq', 'seq n', 'escena', 'esc', 'n escena', 'secuencia', 'sec'],
    ...[
      'scena',
      'scena n',
      'n scena',
      'cena',
      'scen',
      'scennr',
      'scen nr',
      'kohtaus',
      'сцена',
      'сцена no',
      'no сцены',
      '场',
      '场次',
      'シーン',
      'シーン番号',
    ],
  ],
  scenes: [
    ...['scenes', 'scene numbers', 'scene nos', 'scene list', 'scenes shot', 'scenes scheduled', 'sc nos', 'scs', 'szenen', 'bilder'],
    ...['sequences', 'escenas', 'secuencias', 'scene girate', 'cenas', 'scener', 'kohtaukset', 'сцены'],
  ],
  heading: ['heading', 'scene heading', 'slugline', 'slug line', 'slug', 'szenenuberschrift', 'intitule', 'encabezado', 'intestazione'],
  intExt: [
    ...[
      'i/e',
      'ie',
      'e/i',
      'int/ext',
      'int ext',
      'ext/int',
      'interior/exterior',
      'in/ex',
      'int or ext',
      'i/a',
      'innen/aussen',
      'interieur/exterieur',
    ],
    ...['int/est', 'interno/esterno', 'i/u', 'inne/ute', 'binnen/buiten', 'sis/ulk', 'инт/нат', 'инт/экст', '内外', '内/外'],
  ],
  set: [
    ...[
      'set',
      'sets',
      'set name',
      'set description',
      'scene location',
      'script location',
      'motiv',
      'decor',
      'decors',
      'decorado',
      'set nome',
    ],
    ...['scenografia', 'ambiente', 'inspelningsplats', 'lavaste', 'объект', '场景', 'セット'],
  ],
  timeOfDay: [
    ...[
      'd/n',
      'n/d',
      'dn',
      'day/night',
      'day or night',
      'time of day',
      'tod',
      't/n',
      'tag/nacht',
      'tageszeit',
      'j/n',
      'jour/nuit',
      'effet',
    ],
    ...[
      'dia/noche',
      'efecto',
      'g/n',
      'giorno/notte',
      'dag/natt',
      'dag/nacht',
      'dia/noite',
      'pv/yo',
      'д/н',
      'день/ночь',
      '日夜',
      '日/夜',
      'd/e/n',
    ],
  ],
  pages: [
    ...['pages', 'pgs', 'pp', 'page count', 'pages count', 'pg count', 'pgs count', 'page length', 'scene length', 'length', 'no of pages'],
    ...[
      'page no of',
      'script pages',
      'seiten',
      'seitenzahl',
      'seitenlange',
      'lange',
      'vorstoppseiten',
      'nb pages',
      'nombre de pages',
      'paginas',
    ],
    ...['pagine', 'sidor', 'sivut', 'страниц', 'страницы', '页数', 'ページ数', 'total pages'],
  ],
  eighths: [
    'eighths',
    '8ths',
    '8th',
    'eights',
    '1/8',
    '1/8s',
    'page eighths',
    'pages 8ths',
    'achtel',
    'huitiemes',
    'octavos',
    'ottavi',
    'oitavos',
  ],
  cast: [
    ...[
      'cast',
      'cast id',
      'cast ids',
      'cast no',
      'cast nos',
      'cast numbers',
      'cast members',
      'cast list',
      'characters',
      'character',
      'roles',
    ],
    ...[
      'actors',
      'talent',
      'rollen',
      'rolle',
      'darsteller',
      'besetzung',
      'comediens',
      'personnages',
      'roles/personnages',
      'reparto',
      'elenco',
    ],
    ...['personajes', 'personaggi', 'attori', 'personagens', 'rollista', 'roller', 'roolit', 'актеры', 'персонажи', '角色', 'キャスト'],
  ],
  day: [
    ...[
      'day',
      'days',
      'day no',
      'day number',
      'shoot day',
      'shooting day',
      'shoot day no',
      'production day',
      'prod day',
      'drehtag',
      'dt',
      'tag',
    ],
    ...[
      'jour',
      'jour de tournage',
      'jt',
      'dia',
      'dia de rodaje',
      'jornada',
      'giorno',
      'giorno di ripresa',
      'dag',
      'inspelningsdag',
      'draaidag',
    ],
    ...['kuvauspaiva', 'съемочный день', '拍摄日', '撮影日'],
  ],
  date: [
    ...['date', 'shoot date', 'shooting date', 'scheduled date', 'call date', 'datum', 'drehdatum', 'date de tournage', 'fecha', 'data'],
    ...['dato', 'pvm', 'paivamaara', 'дата', '日期', '日付', 'day/date'],
  ],
  call: [
    ...[
      'call',
      'call time',
      'calltime',
      'crew call',
      'set call',
      'report',
      'report time',
      'reporting time',
      'rufzeit',
      'dispo',
      'abrufzeit',
    ],
    ...['convocation', 'heure de convocation', 'citacion', 'hora de citacion', 'convocazione', 'chamada', 'вызов', 'calls', 'unit call'],
  ],
  name: [
    ...[
      'name',
      'full name',
      'who',
      'person',
      'crew member',
      'cast member',
      'artist',
      'artiste',
      'actor',
      'performer',
      'contact',
      'contact name',
    ],
    ...[
      'vor und nachname',
      'nom',
      'nom complet',
      'nombre',
      'nombre completo',
      'nome',
      'naam',
      'namn',
      'navn',
      'nimi',
      'имя',
      'фио',
      '姓名',
      '名前',
      '氏名',
    ],
  ],
  phone: [
    ...[
      'phone',
      'phone no',
      'phone number',
      'telephone',
      'telephone number',
      'tel',
      'tel no',
      'tel nr',
      'mobile',
      'mobile no',
      'mobile number',
    ],
    ...[
      'mobile phone',
      'cell',
      'cell phone',
      'cellphone',
      'contact number',
      'contact no',
      'mobil',
      'handy',
      'handynummer',
      'mobilnummer',
      'telefon',
    ],
    ...[
      'telefonnummer',
      'portable',
      'telephone portable',
      'telefono',
      'movil',
      'cellulare',
      'telemovel',
      'telefoon',
      'puhelin',
      'телефон',
      '电话',
      '電話',
    ],
  ],
  banner: ['banner', 'banners'],
};

/** Taken only where no better header claims the field. */
const weak: readonly (readonly [string, Field])[] = [
  ['location', 'set'],
  ['locations', 'set'],
  ['drehort', 'set'],
  ['lieu', 'set'],
  ['localizacion', 'set'],
  ['description', 'heading'],
  ['time', 'call'],
  ['on set', 'call'],
  ['heure', 'call'],
  ['hora', 'call'],
  ['ora', 'call'],
  ['uhrzeit', 'call'],
  ['zeit', 'call'],
  ['light', 'timeOfDay'],
  ['lighting', 'timeOfDay'],
  ['stimmung', 'timeOfDay'],
];

const strong = new Map<string, Field>(
  Object.entries(words).flatMap(([field, forms]) => forms.map((form): [string, Field] => [form, field as Field])),
);
const weakly = new Map<string, Field>(weak);

/** "Scene No." and "SCENE #" are "scene no" and "scene"; what stands in brackets explains and does not name. */
export const headerWord = (text: string): string => (text.length > longestHeader ? '' : wordOf(text));

/** Longer cells are notes; the patterns below must not walk through them. */
const longestHeader = 120;

const wordOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/\(s\)/gu, 's')
    .replace(/\(\s*(1\/8s?|8ths?|eighths)\s*\)/gu, ' 8ths')
    .replace(/[([{][^)\]}]*[)\]}]?/gu, ' ')
    .replace(/[#.:*'"’№°º]/gu, ' ')
    .replace(/\s*\/\s*/gu, '/')
    .replace(/[\s_-]+/gu, ' ')
    .trim();

const fieldOf = (text: string): Field | null => {
  const word = headerWord(text);
  return strong.get(word) ?? null;
};

/** How many columns of a row carry a header word. */
const score = (row: Row): number => new Set(row.cells.map((cell) => fieldOf(cell)).filter((field) => field !== null)).size;

/**
 * The place of the header among the rows: the first with two header words or more, else the first with one, else the first row.
 * Lists carry titles above their header; a scan of the first thirty rows is enough for any seen. A row of values may hold a header word
 * by chance ("8,cast,1500.00"): a full row of words above it is the header, known or not.
 */
export function findHeader(rows: readonly Row[]): { readonly place: number; readonly known: number } {
  const scanned = rows.slice(0, 30);
  const words = scanned.find((row) => row.cells.length > 1 && row.cells.every((cell) => cell.trim() !== '' && !isFigure(cell)));
  const first = scanned.map((row) => (words !== undefined && words.line < row.line && isOfValues(row, words) ? 0 : score(row)));
  const two = first.findIndex((known) => known >= 2);
  if (two >= 0) return { place: two, known: first[two] ?? 0 };
  const one = first.findIndex((known, place) => known === 1 && (rows[place]?.cells.length ?? 0) <= 60);
  return one >= 0 ? { place: one, known: 1 } : { place: 0, known: 0 };
}

const isFigure = (cell: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell.trim());
const isOfValues = (row: Row, words: Row): boolean => row.cells.length <= words.cells.length && row.cells.some(isFigure);

/** The field of each column; a field is given once, to its best and first header. */
export function fieldsOf(header: Row): readonly (Field | null)[] {
  const taken = new Set<Field>();
  const claim = (field: Field | null): Field | null => {
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const better = header.cells.map((cell) => claim(fieldOf(cell)));
  return header.cells.map((cell, column) => better[column] ?? claim(weakly.get(headerWord(cell)) ?? null));
}

/**
 * Some headers mean one thing or another: "Day" over D and N is the time of day, and so is "Time" over NIGHT.
 * The values decide.
 */
export function fieldsByValues(fields: readonly (Field | null)[], rows: readonly Row[]): readonly (Field | null)[] {
  if (fields.includes('timeOfDay')) return fields;
  const column = fields.findIndex((field, place) => (field === 'day' || field === 'call') && allTimesOfDay(rows, place));
  return column < 0 ? fields : fields.map((field, place) => (place === column ? 'timeOfDay' : field));
}

const allTimesOfDay = (rows: readonly Row[], column: number): boolean => {
  const values = rows.flatMap((row) => (row.cells.length > 1 && row.cells[column]?.trim() ? [row.cells[column] ?? ''] : []));
  return values.length > 0 && values.every(isTimeOfDay);
};
