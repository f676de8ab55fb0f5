/** Words for inside and outside, as columns and headings carry them. */
const inside = [
  'I',
  'IN',
  'INT',
  'INTERIOR',
  'INTERIEUR',
  'INNEN',
  'INTERNO',
  'INTERNI',
  'BINNEN',
  'INNE',
  'SIS',
  'SISA',
  'ИНТ',
  'ИНТЕРЬЕР',
  'WN',
  'WNETRZE',
  '内',
  '屋内',
];
const outside = [
  ...[
    'E',
    'EX',
    'EXT',
    'EXTERIOR',
    'EXTERIEUR',
    'A',
    'AU',
    'AUSSEN',
    'EST',
    'ESTERNO',
    'ESTERNI',
    'BUITEN',
    'UTE',
    'ULK',
    'ULKO',
    'НАТ',
    'НАТУРА',
  ],
  ...['ЭКСТ', 'ЭКСТЕРЬЕР', 'PL', 'PLENER', '外', '屋外'],
];

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().replace(/\./gu, '').trim();

/** INT, EXT or INT/EXT of a cell ("INNEN", "I/E", "Ext."), null where it is neither. */
export function readIntExt(text: string): 'INT' | 'EXT' | 'INT/EXT' | null {
  const parts = plain(text)
    .split(/\s*[/\\&+,-]\s*|\s+/u)
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 2) return null;
  const sides = parts.map((part) => (inside.includes(part) ? 'INT' : outside.includes(part) ? 'EXT' : null));
  if (sides.includes(null)) return null;
  if (parts.join('') === 'IE') return 'INT/EXT';
  return sides.includes('INT') && sides.includes('EXT') ? 'INT/EXT' : (sides[0] ?? null);
}

const timesOfDay: Record<string, readonly string[]> = {
  DAY: [
    'D',
    'T',
    'J',
    'G',
    'DAY',
    'TAG',
    'TAGS',
    'JOUR',
    'DIA',
    'GIORNO',
    'DAG',
    'PAIVA',
    'PV',
    'ДЕНЬ',
    'Д',
    'DZIEN',
    '日',
    '昼',
    '白天',
    'DAYTIME',
    'DAYLIGHT',
  ],
  NIGHT: [
    'N',
    'NIGHT',
    'NACHT',
    'NACHTS',
    'NUIT',
    'NOCHE',
    'NOTTE',
    'NOITE',
    'NATT',
    'NAT',
    'YO',
    'НОЧЬ',
    'Н',
    'NOC',
    '夜',
    '夜晚',
    'NITE',
    'NIGHTTIME',
  ],
  MORNING: ['MORNING', 'MORGEN', 'MORGENS', 'MATIN', 'MANANA', 'MATTINA', 'MANHA', 'УТРО', 'AAMU', '朝', '早', 'RANO'],
  EVENING: ['EVENING', 'ABEND', 'ABENDS', 'SOIR', 'SERA', 'AVOND', 'KVALL', 'AFTEN', 'ВЕЧЕР', 'ILTA', '夕', '晚', 'WIECZOR'],
  AFTERNOON: ['AFTERNOON', 'NACHMITTAG', 'NACHMITTAGS', 'APRES-MIDI', 'TARDE', 'POMERIGGIO', 'MIDDAG', 'ILTAPAIVA'],
  DAWN: ['DAWN', 'MORGENDAMMERUNG', 'AUBE', 'AMANECER', 'ALBA', 'GRYNING', 'РАССВЕТ'],
  DUSK: ['DUSK', 'DAMMERUNG', 'ABENDDAMMERUNG', 'CREPUSCULE', 'ANOCHECER', 'ATARDECER', 'CREPUSCOLO', 'SKYMNING', 'СУМЕРКИ', 'TWILIGHT'],
  MIDNIGHT: ['MIDNIGHT', 'MITTERNACHT', 'MINUIT', 'MEDIANOCHE', 'MEZZANOTTE'],
  NOON: ['NOON', 'MITTAG', 'MIDI', 'MEDIODIA', 'MEZZOGIORNO', 'MIDDAY'],
  SUNRISE: ['SUNRISE', 'SONNENAUFGANG', 'LEVER DU SOLEIL'],
  SUNSET: ['SUNSET', 'SONNENUNTERGANG', 'COUCHER DU SOLEIL', 'TRAMONTO', 'ЗАКАТ'],
  'MAGIC HOUR': ['MAGIC HOUR', 'GOLDEN HOUR'],
  CONTINUOUS: ['CONTINUOUS', 'CONT', 'CONTINU', 'CONTINUA'],
  LATER: ['LATER', 'SPATER', 'PLUS TARD', 'MAS TARDE'],
  SAME: ['SAME', 'SAME TIME'],
  'MOMENTS LATER': ['MOMENTS LATER', 'MOMENT LATER'],
};
const timeWords = new Map(Object.entries(timesOfDay).flatMap(([time, forms]) => forms.map((form) => [form, time] as const)));

/** DAY, NIGHT, DUSK ... of a cell ("NACHT", "n", "D2": story day 2); null where the word is not known. */
export function readTimeOfDay(text: string): string | null {
  const word = plain(text).replace(/\s+/gu, ' ');
  const known = timeWords.get(word);
  if (known !== undefined) return known;
  const storyDay = /^(D|N|DAY|NIGHT|TAG|NACHT|JOUR|NUIT)\s*#?\d{1,3}$/u.exec(word);
  return storyDay ? (timeWords.get(storyDay[1] ?? '') ?? null) : null;
}

export const isTimeOfDay = (text: string): boolean => readTimeOfDay(text) !== null;
