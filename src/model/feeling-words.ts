/**
 * Words that ascribe a feeling or a trait to a person (check H3). A note says what was said or done; a label on a person is refused with a
 * question. The list is shared: the line refuses notes by it, the checker any text.
 */
export const feelingWords: readonly string[] = [
  ...[
    'afraid',
    'aggressive',
    'agitated',
    'amused',
    'angry',
    'annoyed',
    'anxious',
    'apathetic',
    'apprehensive',
    'ashamed',
    'bitter',
    'bored',
  ],
  ...['calm', 'cheerful', 'concerned', 'confident', 'confused', 'defensive', 'dejected', 'delighted', 'demotivated'],
  ...['depressed', 'desperate', 'disappointed', 'discouraged', 'disengaged', 'distant', 'distressed', 'doubtful', 'eager', 'embarrassed'],
  ...[
    'enthusiastic',
    'envious',
    'excited',
    'fed up',
    'fearful',
    'flustered',
    'frightened',
    'frustrated',
    'furious',
    'glad',
    'gloomy',
    'guilty',
  ],
  ...[
    'happy',
    'hesitant',
    'hostile',
    'humiliated',
    'hurt',
    'impatient',
    'indifferent',
    'insecure',
    'insulted',
    'irate',
    'irritated',
    'jealous',
  ],
  ...['livid', 'lonely', 'mad', 'miserable', 'moody', 'nervous', 'offended', 'on edge', 'outraged', 'overwhelmed', 'panicky', 'pleased'],
  ...[
    'resentful',
    'reluctant',
    'sad',
    'scared',
    'sceptical',
    'shy',
    'skeptical',
    'sulking',
    'sulky',
    'stressed',
    'suspicious',
    'tense',
    'terrified',
  ],
  ...[
    'thrilled',
    'tired',
    'weary',
    'exhausted',
    'uncertain',
    'uncomfortable',
    'uneasy',
    'unhappy',
    'unimpressed',
    'unmotivated',
    'unsure',
    'upset',
    'withdrawn',
    'worried',
  ],
];

export const traitWords: readonly string[] = [
  ...['arrogant', 'awkward', 'careless', 'clueless', 'controlling', 'difficult', 'disloyal', 'dishonest', 'disorganised', 'disorganized'],
  ...['egotistical', 'fake', 'fussy', 'greedy', 'hopeless', 'immature', 'incompetent', 'lazy', 'manipulative', 'mean', 'needy', 'negative'],
  ...['passive aggressive', 'petty', 'proud', 'rude', 'selfish', 'sensitive', 'sloppy', 'stubborn', 'stupid', 'temperamental', 'toxic'],
  ...['touchy', 'two-faced', 'ungrateful', 'unprofessional', 'unreliable', 'untrustworthy', 'useless', 'vain', 'weak'],
  ...['a bully', 'a coward', 'a diva', 'a fool', 'a liar', 'a nightmare', 'a pain', 'an egoist', 'an idiot', 'trouble'],
];

/** Verbs that name a feeling by themselves. */
export const feelingVerbs: readonly string[] = [
  ...['dislikes', 'disliked', 'despises', 'despised', 'distrusts', 'distrusted', 'dreads', 'dreaded', 'fears', 'feared', 'hates', 'hated'],
  ...['loathes', 'loathed', 'resents', 'resented', 'mistrusts', 'mistrusted'],
];

const linking =
  "is|isn't|was|wasn't|are|aren't|were|weren't|be|been|being|'s|seems|seemed|seem|looks|looked|look|sounds|sounded|sound|feels|felt|feel|" +
  'appears|appeared|appear|acts|acted|got|gets|getting|gone|went|became|becomes|becoming|stays|stayed|remains|remained|comes across as|came across as';
const softeners =
  '(?:(?:very|so|too|rather|quite|pretty|really|deeply|a|bit|little|somewhat|still|clearly|obviously|visibly|again|not|no|longer|more|less|' +
  'and|more|increasingly|all|to be|as if|like|extremely|totally|completely|always|just|now|already|almost|kind|sort|of)\\s+){0,4}';
/** Subjects that are no person, said without an article. */
const things =
  'scene|scenes|shot|shots|take|takes|cut|edit|film|ending|opening|song|track|music|mix|sound|colour|color|light|lighting|weather|sky|sea|' +
  'water|coffee|schedule|budget|plan|line|lines|picture|frame|grade|cover|story|tone|it|this|that|access|parking|traffic|timing|stairs|focus|' +
  'road|roads|ground|floor|door|lens|camera|mood|atmosphere|place|location';
/** People by what they do: with an article they are still people. */
const roles =
  'client|clients|director|actor|actress|actors|cast|crew|team|agent|editor|gaffer|grip|designer|producer|partner|broadcaster|owner|driver|lead|' +
  'talent|unit|boss|runner|writer|operator|brand|agency|financier|guarantor|family|mother|father|chaperone|guardian|dp|dop|ad|woman|man|girl|boy';

const either = (words: readonly string[]): string => words.map((word) => word.replaceAll(/[-\s]+/gu, '[-\\s]+')).join('|');
const labels = `(?:${either([...feelingWords, ...traitWords])})`;
const determiner = "the|a|an|this|that|these|those|our|my|her|his|their|its|your|[\\p{L}]+'s";
const afterVerb = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:(?<article>${determiner})\\s+)?(?<subject>[\\p{L}\\p{N}]+)\\s*)?(?<![\\p{L}])(?:${linking})\\s+${softeners}(?<label>${labels})(?![\\p{L}-])`,
  'giu',
);
const byItself = new RegExp(
  `^\\s*[\\p{L}@'-]+(?:\\s[\\p{L}'-]+)?[:,]?\\s+${softeners}(${labels})(?![\\p{L}-])(?=\\s*(?:$|[.,;!]|with|about|at|on|over))`,
  'iu',
);
const byVerb = new RegExp(`(?<![\\p{L}])(${feelingVerbs.join('|')})(?![\\p{L}])`, 'iu');
const said =
  /(?<![\p{L}])(said|says|say|told|tells|wrote|writes|asked|asks|called|calls|quote|quoted|named|mentioned|in (?:her|his|their) words)(?![\p{L}])/iu;

/**
 * The first label that a text puts on a person by the author's own ascription; null when there is none. Quoted words and what somebody said of
 * themselves are things that were said, and pass (H3, R14.1).
 */
export function findAscribedFeeling(text: string): string | null {
  const plain = text
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/["“][^"”]*["”]/gu, ' … ')
    .replaceAll(/(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu, ' … ');
  for (const clause of plain.split(/[.;!?\n,]+|\s+(?:but|and then|then)\s+/iu)) {
    const found = labelIn(clause);
    if (found !== null) return found;
  }
  return null;
}

function labelIn(clause: string): string | null {
  const word = said.exec(clause);
  const own = word ? clause.slice(0, word.index) : clause;
  for (const { groups } of own.matchAll(afterVerb)) {
    if (isPerson(groups?.['article'], groups?.['subject'])) return groups?.['label'] ?? null;
  }
  const bare = byItself.exec(own);
  if (bare && !new RegExp(`(?<![\\p{L}])(?:${things})(?![\\p{L}])`, 'iu').test(own)) return bare[1] ?? null;
  return byVerb.exec(own)?.[1] ?? null;
}

/** 'the stairs are difficult' is about stairs; 'the client is difficult' and 'lena is difficult' are about people. */
function isPerson(article: string | undefined, subject: string | undefined): boolean {
  if (subject === undefined) return true;
  if (new RegExp(`^(?:${roles})$`, 'iu').test(subject)) return true;
  return article === undefined && !new RegExp(`^(?:${things})$`, 'iu').test(subject);
}
