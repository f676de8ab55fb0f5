import { findAscribedFeeling, healthWordsIn, takeOutHealthWords } from '#model/index.ts';
import { clausesOf, inside, quotedIn, type Stretch, sentenceAt, sentencesOf, wordsOf } from './clauses.ts';
import { placeWords, roles } from './en/people.ts';
import type { CheckedText, CheckRule, Offer } from './finding.ts';
import { isAboutAPerson, namesIn } from './persons.ts';

/** A rule for everybody, not a fact about somebody: 'If you feel ill, tell the medic'. */
const general =
  /^(?:safety|emergency|health and safety|first aid|medic|risk)\b|^(?:please )?(?:if|when(?:ever)?|should|in case|in the event|anyone|anybody|whoever|nobody|no one|everyone|everybody|people|report|stay (?:at )?home|do not come|don['’]t come)\b(?!.*\b(?:he|she|him|her|his)\b)/iu;
/** A part in the story may be as ill as the story needs. */
const fiction =
  /\b(?:the character|plays? (?:a|an|the)|playing (?:a|an|the)|in the (?:story|script|film|plot)|(?:the|per) script|story ?line|dialogue|acting|acts|pretends?|pretending|fake|prosthetics?|on screen|on camera)\b/iu;
/** 'In case of illness call Ivy': the name is whom to call. */
const inCaseOf = /\b(?:in (?:the )?(?:case|event) of|report(?: any)?|against|prevents?|any|no)\s+(?:an? |any |serious |sudden )*$/iu;
/** A reason that can only be somebody's. */
const byItself =
  /\b(?:due to|because of|owing to|through|following|for|after|with|off|out|called in|away on|on|cast|crew|despite|from)\s+(?:an? |the |his |her |their |sudden |some |serious |suspected )*$/iu;
const saysGone =
  /\b(?:out|off|away|absent|unavailable|not available|not coming|cannot come|can['’]t come|missing|at home|back|returns?|replaced|leave)\b/iu;

/** H1: a health word about a person in one clause. The insurer's papers go from the person to the insurer; nobody else needs the word. */
export const health: CheckRule = (checked) =>
  healthWordsIn(checked.text)
    .filter((span) => isAboutSomebody(checked, span))
    .slice(0, 1)
    .map(({ from, to }) => ({ id: 'H1', level: 'block', from, to, offer: withoutHealth(checked.text, from) }));

function isAboutSomebody({ text, context }: CheckedText, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const sentence = sentenceAt(text, from);
  const clause = clausesOf(sentence).find((one) => from >= one.from && from < one.to) ?? sentence;
  const whole = { ...clause, text: text.slice(clause.from, Math.max(clause.to, to)) };
  if (inCaseOf.test(text.slice(whole.from, from))) return false;
  if (isGeneral(sentence, whole) || fiction.test(whole.text) || isInTheStory(whole.text, context.characters ?? [])) return false;
  const word = text.slice(from, to);
  if (/\b(?:his|her|their)\b|['’]s /iu.test(word) || byItself.test(text.slice(whole.from, from))) return true;
  if (isOwn(whole.text)) return false;
  if (isAboutAPerson(whole.text.replace(word, ' ')) || /\b(?:s?he|they|you)\b/iu.test(word)) return true;
  const fragment = wordsOf(whole.text).length <= 5;
  return fragment && isAboutAPerson(sentence.text.replace(word, ' ')) && (saysGone.test(sentence.text) || wordsOf(whole.text).length <= 3);
}

const isGeneral = (sentence: Stretch, clause: Stretch): boolean =>
  (general.test(clause.text.trim()) || general.test(sentence.text)) &&
  namesIn(clause.text).length === 0 &&
  !/\b(?:she|he|him|her|his)\b/iu.test(clause.text);

/** 'I have a cold' is the author's own to say; 'my daughter is ill' is not. */
const isOwn = (clause: string): boolean =>
  /\b(?:i|i['’]m|i['’]ve|me|my|myself)\b/iu.test(clause) && !isAboutAPerson(clause.replace(/\b(?:i['’]\w+|my own)\b/giu, ' '));

/** Characters are named by the production, or printed in capitals behind 'in scene 31'. */
function isInTheStory(clause: string, characters: readonly string[]): boolean {
  const named = namesIn(clause).map(({ name }) => name.toLowerCase());
  if (named.length > 0 && named.every((name) => characters.some((part) => part.toLowerCase() === name))) return true;
  return /\b(?:in|for) (?:scenes?|sc\.?|episode) \w+,? (?:the |where |when )?(?:\p{Lu}{3,}|he|she|they)\b/u.test(clause);
}

function withoutHealth(text: string, at: number): Offer | null {
  const sentence = sentenceAt(text, at);
  const { text: kept, taken } = takeOutHealthWords(sentence.text.replace(/[.!?]+$/u, ''));
  if (!taken) return null;
  const end = /[.!?]+$/u.exec(sentence.text)?.[0] ?? '';
  return { from: sentence.from, to: sentence.to, text: wordsOf(kept).length < 2 ? '' : `${kept.trim()}${end}` };
}

const money = String.raw`(?:[£€$¥]\s?\d[\d.,]*\s?k?|\d[\d.,]*\s?(?:k\b|euros?\b|pounds?\b|dollars?\b|quid\b|gbp\b|eur\b|usd\b|yen\b|bucks\b|grand\b))`;
const perTime = String.raw`(?:\s?(?:a|an|per|each|every|\/)\s?(?:day|week|hour|month|picture|episode|film|shift|night|year)|\s?(?:daily|weekly|hourly))`;
const sum = String.raw`(?:${money}${perTime}?|\d[\d.,]*\s?k?${perTime})`;
const payWord = `(?:(?:day|daily|weekly|week|hourly|hour|monthly|session|performance|usage)[- ]?(?:rate|fee|pay|wage)|rates?|fees?|salar(?:y|ies)|wages?|pay(?: ?che(?:que|ck))?|earnings|income|bonus|per diem|overtime pay|contract sum)`;
const someone = String.raw`(?:(?:[Tt]he|[Oo]ur|[Aa]n?|[Ee]ach|[Ee]very|[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?(?:${roles})|[Hh]e|[Ss]he|[Tt]hey|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}-]+)?)`;

/** Papers that name a pay only when a sum stands with them. */
const payPaper = '(?:deal|contract|invoice|buyout|buy-out|guarantee|agreement|offer|money|cheque|overtime)';

const payPatterns: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<name>\p{Lu}[\p{L}-]+|[Hh]is|[Hh]er|[Tt]heir)(?:['’]s?)?\s+(?:\w+ ){0,2}?${payPaper}\b[^.;]{0,24}?${money}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:pay|paid|paying)\s+(?<name>${someone}|him|her|them)\s+(?:double|twice|triple|half|more|less|too much|too little)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:his|her|their|(?:the|our) (?:${roles})['’]s?)\s+(?:\w+ ){0,2}?${payWord}\b(?!\s+(?:is (?:paid|due|late|sent)\b(?! \d)|off\b))`,
    'giu',
  ),
  new RegExp(String.raw`(?<name>\p{Lu}[\p{L}-]+)(?:['’]s|['’])\s+(?:\w+ ){0,2}?${payWord}\b`, 'gu'),
  new RegExp(
    String.raw`(?<name>${someone})\s+(?:\w+ly |also |only |now |still |already )?(?:gets?|got|earns?|earned|makes?|made|takes? home|receives?|received|charges?|is (?:on|at|paid)|was (?:on|paid)|are (?:on|paid)|were paid|will be paid|costs?(?: us)?|settled for|agreed (?:to|on)|signed for|works? for|asks? for|asked for|wants?|demands?|agreed)\s+(?:about |around |only |over |just |more than |less than |up to |some )?${sum}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:we|they|production|you|i)(?:['’]re|['’]ll)? (?:\w+ly )?(?:pay|paid|are paying|paying|will pay|offered|offer|gave|give)\s+(?<name>${someone}|him|her|them)\s+(?:about |around |only |over |just |more than )?${sum}`,
    'giu',
  ),
  new RegExp(String.raw`${sum}\s+(?:for|to)\s+(?<name>${someone}|him|her|them)\b`, 'gu'),
  new RegExp(
    String.raw`\b(?<name>${someone})\s+(?:\w+ )?(?:earns?|earned|makes|gets|is paid|was paid|are paid|gets paid)\s+(?:(?:far |much |a lot |way |slightly )?(?:more|less|better)(?: money)?(?: than|\b(?= [a-z]+ than))|twice|double|half|three times|the (?:most|least|same))`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:${someone})\s+(?:is|was|are|were)\s+(?:the )?(?:\w+ )?(?:overpaid|underpaid|highest[- ]paid|lowest[- ]paid|best[- ]paid|badly paid|well paid|poorly paid)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<name>\p{Lu}[\p{L}-]+)['’]s\s+(?:(?:weekly|daily|hourly|new|old|current|agreed|usual|first|second) )*${money}`,
    'gu',
  ),
];

const firm = new RegExp(`^(?:${placeWords})$`, 'u');
/** Upper-case matching takes 'The' and 'House' for names; form tells them apart here as everywhere. */
const isPerson = (name: string | undefined, rest: string): boolean => {
  if (name === undefined) return true;
  if (/^(?:he|she|they|him|her|them|his|their)$/iu.test(name) || /^(?:the|our|an?|each|every|his|her|their) /iu.test(name)) return true;
  const words = name.split(/\s+/u);
  return (
    namesIn(name).length > 0 && !words.some((word) => firm.test(word)) && !new RegExp(`^['’]?s?\\s+(?:${placeWords})\\b`, 'u').test(rest)
  );
};

/** H2: what another person is paid. The reader's own fee, what a client pays, a hire or a crew day are none. */
export const payOfOthers: CheckRule = ({ text, context }) => {
  if (context.audience === 'upm') return [];
  for (const sentence of sentencesOf(text)) {
    for (const pattern of payPatterns) {
      for (const match of sentence.text.matchAll(pattern)) {
        if (!isPerson(match.groups?.['name'], sentence.text.slice(match.index + match[0].length))) continue;
        const from = sentence.from + match.index;
        return [{ id: 'H2', level: 'block', from, to: from + match[0].length }];
      }
    }
  }
  return [];
};

const labels =
  '(?:angry|nervous|afraid|upset|sad|jealous|worried|frustrated|insecure|stressed|annoyed|unhappy|tired|exhausted|drained|frazzled|distracted|absent-minded|burn(?:t|ed)[- ]out|threatened|pressured|rejected|abandoned|blamed|judged|criticised|cheated|misunderstood|unheard|humiliated|bullied|provoked|offended|desperate|drunk|in a (?:bad|foul|terrible|good|great) mood|in a (?:huff|sulk|state|panic)|out of (?:his|her|their) depth|losing (?:it|his nerve|her nerve|their nerve|heart|interest|patience|confidence)|a (?:control freak|difficult (?:person|client|woman|man)|perfectionist|micromanager|drama queen|hothead|snob|loner|team player|bore|bully|coward|liar|softie|pushover)|not (?:happy|interested|convinced|serious|motivated|committed|amused|impressed|confident|comfortable|a team player|up to it|trustworthy|reliable|honest)|disinterested|uninterested|bossy|snobbish|cocky|smug|conceited|timid|gullible|naive|naïve|paranoid|obsessive|neurotic|hysterical|emotional|dramatic|unstable|volatile|aloof|grumpy|cranky|irritable|ratty|stroppy|snappy|short-tempered|bad-tempered|hot-headed|thin-skinned|oversensitive|overconfident|ambitious|competitive|stuck-up|pretentious|stingy|cheap|sneaky|devious|cunning|ruthless|vindictive|spiteful|malicious|evil|crazy|insane|nuts|weird|strange|odd|introverted|extroverted|autistic|bipolar|narcissistic|charming|kind|nice|lovely|friendly|smart|clever|intelligent|brilliant|talented|gifted|loyal|honest|reliable|trustworthy|hard-working|relieved|hopeful|optimistic|pessimistic|disillusioned|demoralised|demoralized|dismayed|distraught|devastated|heartbroken|shocked|surprised|puzzled|bewildered|curious|keen|bored|homesick|in love|smitten|flattered|touched|moved|grateful|ungrateful|sorry|remorseful|ignored|attacked|betrayed|disrespected|undermined|dismissed|left out|unappreciated|overlooked|excluded|regretful|helpless|powerless|vulnerable|fragile|sensitive|defiant|rebellious|lazy|idle|passive|submissive|dominant|domineering)';
const linking =
  "(?:is|was|are|were|['’]s|seems?|seemed|looks?|looked|sounds?|sounded|feels?|felt|appears?|appeared|acts?|acted|gets?|got|becomes?|became|remains?|stays?|comes across as|came across as|being)";
const ascribed = new RegExp(
  `(?<subject>[\\p{L}]+)\\s?${linking}\\s+(?:to be |as |like )?(?:(?:very|so|too|rather|quite|pretty|really|deeply|a bit|a little|clearly|obviously|visibly|totally|completely|extremely|increasingly|somewhat|still|just|always|again|more and more|almost|slightly|more|less|generally|basically|often|usually)\\s+)*(?:\\p{L}+(?: \\p{L}+)? and )?${labels}\\b`,
  'iu',
);
const feelingVerb =
  /\b(?:hates?|hated|loves|adores|loathes?|despises?|resents?|resented|fears|dreads|adores?|envies|envied|distrusts?|(?:does not|doesn['’]t|did not|didn['’]t) (?:trust|like|care|respect|believe in)|loses? (?:his|her|their) temper|lost (?:his|her|their) temper|has (?:a (?:temper|short fuse|huge ego|big ego|bad attitude|chip on)|no (?:patience|respect|backbone|sense|talent|idea))|panicked|sulked|sulks|(?:full of|out of|with) (?:anger|rage|contempt|fear|envy|jealousy|resentment|spite)|(?:his|her|their|\p{Lu}\p{L}+['’]s) (?:anger|fear|insecurity|jealousy|anxiety|frustration|ego|arrogance|laziness|rage|resentment|envy|paranoia|bad mood))\b/iu;
const notPeople =
  /^(?:scenes?|shots?|takes?|cuts?|edit|film|ending|opening|song|track|music|mix|sound|colou?r|light|set|room|weather|sky|sea|water|coffee|schedule|budget|plan|lines?|character|picture|frame|grade|story|tone|it|that|this|there|here|which|what|price|food|place|house|version|script|logo|poster|who|everything|all|idea|offer|deal|date|day|time|i|we|he said|she said)$/iu;
const saidBefore = /\b(?:said|says|told|tells|wrote|writes|called|calls|asked|named|quoted)\b/iu;

/** H3: an emotion or a trait ascribed to a person. A note keeps what was said or done; the person may read it one day (R14.1). */
export const ascribedFeeling: CheckRule = ({ text, context }) => {
  if (context.kind !== 'note') return [];
  const label = findAscribedFeeling(text);
  const at = label === null ? -1 : text.toLowerCase().indexOf(label.toLowerCase());
  if (label !== null && at >= 0) return [{ id: 'H3', level: 'block', from: at, to: at + label.length }];
  const quoted = quotedIn(text);
  for (const clause of sentencesOf(text).flatMap(clausesOf)) {
    const match = ascribed.exec(clause.text) ?? feelingVerb.exec(clause.text);
    if (!match || notPeople.test(match.groups?.['subject'] ?? '') || saidBefore.test(clause.text.slice(0, match.index))) continue;
    const from = clause.from + match.index;
    if (!inside(quoted, from)) return [{ id: 'H3', level: 'block', from, to: from + match[0].length }];
  }
  return [];
};
