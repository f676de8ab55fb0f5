/**
 * Words about a person's health, as data (English pack). An employer may keep that and for how long someone is away, never why
 * (practices section 8, GDPR Art. 9): the line takes these words out on the device, the checker stops them in outgoing text (H1).
 * A set, an address or a safety field is not about a person: 'sick bay set', 'Doctor's house', 'nearest hospital' stay.
 */

const body =
  '(?:legs?|arms?|ankles?|wrists?|foot|feet|toes?|fingers?|thumbs?|hands?|knees?|kneecap|hips?|back|neck|shoulders?|elbows?|ribs?|nose|jaw|collar ?bone|skull|head|eyes?|ears?|eardrum|tooth|teeth|tendon|ligaments?|hamstring|achilles|calf|thigh|shin|spine|heel|pelvis|cheekbone|muscle|disc|stomach|chest|throat|voice box)';
const side = '(?:left |right |lower |upper |little |big |ring |middle |front )?';
const whose = `(?:his|her|their|my|your|an?|the|[a-z]+['’]s)`;
/** What stands behind the word when it names a set, a prop, a road, a rule or a team, and not a person's state. */
const ofAThing =
  '(?![-\\s]+(?:bays?|sets?|scenes?|corridors?|wards?|locations?|exteriors?|interiors?|wing|props?|costumes?|gowns?|rooms?|tents?|covers?|kits?|officers?|supervisors?|tests?|testing|rules?|protocols?|policy|policies|marshal|season|street|road|lane|avenue|square|hill|gate|car park|jokes?|humou?r|set-up|sequence|montage|drama|film|story|plot|line|fund|charity|benefit|ward)\\b)';

/** Things break, burn out and collapse too; with one of these in the clause the doubtful words are about the thing. */
const things =
  /\b(?:tripods?|tables?|chairs?|(?:the|a|lamp|light|flag|c)[ -]?stands?|dolly|dollies|cranes?|desks?|bench|statues?|bulbs?|lamps?|fuses?|motors?|generators?|engines?|lights?|heads? of|monitors?|boards?|chips?|drives?|cards?|laptops?|computers?|machines?|servers?|files?|software|apps?|code|firmware|plug-?ins?|scaffold\w*|ceilings?|walls?|roofs?|shel(?:f|ves)|bridges?|rigs?|deals?|talks|marquee|gazebo|puppets?|dummy|mannequins?|props?|batter(?:y|ies)|cables?|lens(?:es)?|filters?|feelings)\b/iu;
/** A hospital that is filmed in is a place of work. */
const work =
  /\b(?:calls?|called|sets?|unit|crew|locations?|shoots?|shooting|films?|filming|filmed|scenes?|vans?|trucks?|vehicles?|park|parking|meets?|rehears\w+|cameras?|lights?|pre-?lights?|permits?|recce|scout|dress\w*|rig|rigging|days? at|shots?|interior|exterior|base|tech|keys?|drops?|delivers?|parks?|rolls?)\b/iu;

interface HealthWord {
  readonly pattern: string;
  /** In a clause with one of these the word is about something else. */
  readonly unless: RegExp | null;
}
const always = (pattern: string): HealthWord => ({ pattern: `\\b(?:${pattern})\\b${ofAThing}`, unless: null });
const unlessThing = (pattern: string): HealthWord => ({ pattern: `\\b(?:${pattern})\\b${ofAThing}`, unless: things });
const unlessWork = (pattern: string): HealthWord => ({ pattern: `\\b(?:${pattern})\\b${ofAThing}`, unless: work });

const states = [
  always('(?:sea|car|air|travel[- ])?(?:sick)(?:ness| leave| ?notes?| ?days?| ?pay| list)?(?! (?:of|and tired of)\\b)'),
  always("(?<![-'’])ill(?:ness(?:es)?)?(?![-'’]| (?:at ease|will|advised|fated|fitting|timed|equipped|prepared|lit|judged)\\b)"),
  always(
    '(?<!\\b(?:any|no|of|every|prevent|avoid|case of) )(?:injur(?:ed|y|ies)|unwell|concuss(?:ed|ion)|hospitali[sz](?:ed|ation)|pregnan(?:t|cy)|bedridden|feverish|hungover|hung over|hangover|diabetic|asthmatic|epileptic|anaemic|anemic|anorexi[ac]|bulimi[ac]|bipolar|autistic|suicidal|nauseous|nausea|dizzy|dizziness|fainted|fainting|[a-z]{3,}(?:itis|ectomy|oscopy|plasty)|queasy|bed rest|incapacitated|convalesc\\w+|recuperat\\w+)',
  ),
  always('poorly(?! (?:[a-z]+ed|lit|made|cut|shot|written|built|run|sold|drawn|laid|done|thought|paid|worn)\\b)'),
  always(
    'under the weather(?! (?:covers?|tent|protection)\\b)|off (?:his|her|their) feet|(?<!mental )breakdown of (?:his|her|their) health',
  ),
  always('(?:come|comes|came|coming|go|goes|went|gone|going|struck|laid|been|is|was) (?:down|low) with'),
  always(
    "(?:not|n['’]t|never)(?: be| been| feel| feeling| felt| look| looking| very| too| so| really| at all)* well(?=\\s*(?:[,.;:!?)]|$|today|tonight|tomorrow|this|since|enough|and|so|until|at all|on|for|again|yet|mon|tue|wed|thu|fri|sat|sun))",
  ),
  always(
    '(?:feel|feels|feeling|felt) (?:very |really |so |a bit |rather )?(?:bad|rough|awful|terrible|lousy|off|faint|weak|dizzy)(?! about)',
  ),
  always(
    'get(?:s|ting)? well(?= soon| cards?| wishes|[,.!]|$)|(?:un)?fit (?:to|for) work|signed off (?:sick|work|with (?:a|an|stress|her|his))',
  ),
  unlessThing('infected|contagious|wounded|disabled|unconscious|limping'),
  unlessThing(
    '(?<!(?:was|were|is) )collapsed|collapses|passed out(?! (?:the|a|our|all|call|to)\\b)|(?:throwing|threw|thrown) up(?! (?:the|a|an|flags?)\\b)|vomit(?:ed|ing|s)?',
  ),
  unlessThing('(?:burnt|burned)[- ]out(?![- ](?:car|house|building|wreck|shell|van|church|fuse|boat|factory)\\b)|burn-?out'),
  unlessThing('(?:got|gets?|getting|is|was|are|were|been|badly|seriously|slightly) (?:badly |seriously |slightly )?hurt'),
  unlessThing('recovering(?! (?:the|a|our|lost|time|costs?|money|data|files|\\d)\\b)'),
];

const conditions = [
  always(
    'flu|influenza|covid(?:-?19)?|long covid|corona ?virus|norovirus|migraines?|headaches?|food poisoning|stomach (?:bug|flu|upset|ache|cramps|ulcer)|upset stomach|tummy (?:bug|ache|upset)|gastroenteritis|pneumonia|bronchitis|asthma|diabetes|(?<!tropic of )cancer|tumou?rs?|leuk(?:a)?emia|heart (?:attack|condition|problems?|trouble|surgery|failure|murmur)|weak heart|angina|epilepsy|seizures?|appendi(?:citis|x)|hernia|infections?|allerg(?:y|ies|ic(?: (?:reaction|shock|attack))?)',
  ),
  always(
    "(?:nervous|mental) (?:breakdown|illness)|mental health|panic attacks?|anxiety|ptsd|adhd|(?<!great )depression(?!-era)|depressed|exhaustion|off with stress|stress leave|miscarriage|morning sickness|tonsillitis|laryngitis|shingles|measles|mumps|chicken ?pox|smallpox|monkeypox|sepsis|vertigo|tinnitus|back ?ache|toothache|earache|sore (?:throat|back|neck|knee)|sciatica|arthritis|rheumatism|insomnia|ana?emia|endometriosis|eczema|psoriasis|hepatitis|hiv|malaria|dengue|meningitis|mononucleosis|(?:glandular|hay|scarlet|yellow) fever|dehydrat(?:ion|ed)|heat ?stroke|sun ?stroke|hypothermia|frostbite|diarrh(?:o)?ea|kidney stones?|gallstones?|gout|lupus|dementia|alzheimer(?:['’]s)?|parkinson(?:['’]s)?|multiple sclerosis|crohn['’]?s",
  ),
  always(
    'sprain(?:s|ed)?|whiplash|slipped (?:a )?disc|rash(?! (?:decisions?|moves?|choices?|promises?|words?)\\b)|(?:\\d{2}(?:[.,]\\d)? ?(?:degrees|°c?)(?: of)? )?fever(?! (?:pitch|dream)\\b)|disease|ailments?|symptoms?|addict(?:ion|ed to (?:drugs|pills|drink))|overdos(?:e|ed)|alcoholi(?:c|sm)|rehab|detox|relapsed?|nose ?bleed|(?:bad|nasty|terrible|chesty|heavy|persistent|dry|has a|have a|had a|with a) cough|coughing (?:all|badly|blood)|blood pressure|strokes?(?<=\\b(?:a|his|her|their|mini|minor|major|another|second)[- ]stroke)',
  ),
  unlessThing(
    '(?:has|have|had|having|got|gets|caught|catching|with|nursing|fighting|brewing|picked up)(?: a| an| the| some)(?: [a-z]+)? (?:virus|bug|cold(?! (?:open|start|snap|box|store|drink|room|read|case|brew|frame|light)))',
  ),
  always(
    '(?:has|have|had|having|got|with|running|runs|ran) (?:a |an )?(?:high |slight |bad )?temperature(?! (?:of|in|control|meter|setting))',
  ),
  always('(?:lost|losing|loses|lose) (?:his|her|their|my|your) voice'),
];

const care = [
  always(
    'chemo(?:therapy)?|radiotherapy|physio(?:therapy|therapist)?|dialysis|ivf|therapist|(?:in|her|his|their|group|occupational|speech) therapy|therapy sessions?|counsell?ing|psychiatr(?:ist|ic|y)|psychologist|antibiotics?|painkillers?|antidepressants?|insulin|inhaler|biopsy|colonoscopy|caesarean|c-section|mastectomy|transplant|medication|prescription|on pills|sleeping pills|root canal|wisdom (?:tooth|teeth)|blood tests?|(?:mri|ct|brain|bone|cat)(?:[- ]scan)|mri|needs? stitches|(?:had|got) (?:\\d+ |some |a few )?stitches|in plaster|on crutches|in a sling|crutches',
  ),
  always(
    "(?:for )?medical (?:leave|appointments?|reasons?|grounds|issues?|conditions?|procedures?|problems?|check-?ups?|results?|certificates?|treatment|matters?)|(?:for )?health (?:reasons?|issues?|problems?|conditions?|scares?|trouble|grounds|matters?)|(?:his|her|their|my|[a-z]+['’]s) (?:ill[- ])?health|poor health|bad health|ill health|diagnos(?:ed|is)|(?:under|receiving|having|needs?) (?:medical )?treatment (?:for|at|in)",
  ),
  always(
    'tested (?:positive|negative)|tests? (?:positive|negative)|positive (?:covid |pcr |lateral flow )?test(?: result)?|self-?isolat(?:ing|ion|es|e)|in (?:isolation|quarantine)|vaccinat(?:ed|ion)',
  ),
  unlessThing('quarantin(?:e|ed|ing)'),
  always(
    'maternity leave|in labou?r|(?:gave|giving|give) birth|expecting (?:a baby|twins)|(?:her|the) waters? (?:broke|have broken)|baby is due|having a baby',
  ),
  always(
    "(?:hospital|doctor['’]?s?|dentist['’]?s?|gp|clinic) (?:appointments?|visits?|notes?|orders|check-?ups?)|appointment (?:with|at) (?:the|a|his|her|their) (?:doctor|dentist|gp|consultant|hospital|clinic|specialist)['’]?s?",
  ),
  unlessWork("(?:at|to|from) the (?:doctor|dentist|gp)(?:['’]?s)?(?! (?:house|office|practice|flat|place|cottage))"),
  unlessWork(
    "(?:in|into|to|from|out of|leaves|left|leaving) (?:hospital|a&e|intensive care|the icu|icu)|(?:taken|rushed|admitted|went|gone|going|goes|driven|brought|sent|flown|is|was|['’]s|are|were|still|back|has to go|had to go|must go|needs to go|stays?|staying|been|kept)(?: (?!called|needed|due|wanted|expected|filming|filmed|shooting|shot|based|parked|dressed)[a-z]+)? (?:to|in|at|into|from) (?:the |a |an? )?(?:nearest |local |general )?(?:hospital|clinic|emergency room|a&e|er|icu|doctor['’]?s?|gp|dentist['’]?s?|surgery)",
  ),
  unlessWork(
    '(?:see|sees|seeing|saw|seen|visits?|visiting|rang|called) (?:a|the|his|her|their) (?:doctor|specialist|consultant|gp|dentist|surgeon|cardiologist|oncologist)|(?:his|her|their|my) (?:doctor|gp|surgeon|consultant) (?:says|said|told|ordered|signed|wants|advised|has)',
  ),
  unlessWork('(?:by|in an|called an|an) ambulance (?:took|came for|to)|(?:taken|left|went|away) (?:by|in an) ambulance'),
  always(
    `(?:his|her|their|my|[a-z]+['’]s|has|had|have|having|needs?|needed|after|undergo(?:es|ing)?|underwent|emergency|knee|hip|back|heart|eye|dental|shoulder|brain|plastic|cosmetic|scheduled for|recovering from)(?: (?:minor|major|emergency|knee|hip|back|heart|eye|dental|shoulder|brain|routine))? surgery`,
  ),
  unlessThing(
    '(?:having|had|has|have|needs?|needed|after|for|undergo(?:es|ing)?|underwent|awaiting)(?: (?:an|her|his|their|a))(?: (?:minor|major|emergency|knee|hip|back|heart|eye|routine))? operation|(?:his|her|their)(?: (?:knee|hip|back|heart|eye))? operation|operation on (?:his|her|their|an?)|operated on(?= (?:[a-z]+|,|\\.|$))',
  ),
];

const hurts = [
  unlessThing(
    `(?:br(?:oke|oken|eaks|eak|eaking)|fractured?|sprained?|twisted|tore|torn|pulled|hurts?|hurting|injured|bruised|dislocated|strained|burnt|burned|cut|banged|smashed|crushed|scalded|slipped|ruptured|cracked|chipped|wrenched|hit|put out|did in|done in|stubbed|trapped) ${whose} ${side}${body}(?![- ](?:held|light|lit|lights|drop|ground|row|seat|door|wall|rest|lamp|mark|line|line))`,
  ),
  unlessThing(
    `(?:broken|fractured|sprained|torn|twisted|dislocated|swollen|bad|sore|injured|bruised|cracked|stiff|aching|dodgy|painful|infected|trapped) ${side}${body}(?![- ](?:held|light|lit|lights|drop|ground|up|lot|row|seat|door|wall|story|rest))`,
  ),
  unlessThing(
    `${whose} ${side}${body} (?:hurts?|aches?|ached|is (?:broken|swollen|sore|bad|sprained|bruised|injured|killing|fractured|in plaster|strapped)|gave (?:out|way)|has gone|went out|needs? (?:an? )?(?:rest|operation|scan|doctor))`,
  ),
  unlessThing(
    `(?:back|chest|knee|neck|hip|shoulder|head|leg|tooth|stomach|period|foot|wrist|joint|eye|heart) (?:pains?|aches?|trouble|injur(?:y|ies)|strain|surgery|problems?)|in (?:great |a lot of |severe |terrible )?pain|(?:can['’]?t|cannot) (?:walk|breathe)`,
  ),
  unlessThing('(?:in|uses|needs) a wheelchair|wheelchair[- ]bound'),
];

const healthWords: readonly HealthWord[] = [...states, ...conditions, ...care, ...hurts];
const compiled = healthWords.map(({ pattern, unless }) => ({ pattern: new RegExp(pattern, 'giu'), unless }));

/** Where a word about health stands: offsets into the text. */
export interface HealthSpan {
  readonly from: number;
  readonly to: number;
}

/** The health words of a text, in order and without overlaps. Whether they are about a person is the caller's question. */
export function healthWordsIn(text: string): readonly HealthSpan[] {
  const found: HealthSpan[] = [];
  for (const { pattern, unless } of compiled) {
    for (const match of text.matchAll(pattern)) {
      const span = { from: match.index, to: match.index + match[0].length };
      if (unless?.test(clauseAround(text, span))) continue;
      found.push(span);
    }
  }
  return merged(found);
}

function clauseAround(text: string, { from, to }: HealthSpan): string {
  const before =
    text
      .slice(0, from)
      .split(/[.;:!?\n]|, | because | so | but | and (?=he|she|they)/u)
      .at(-1) ?? '';
  const after = text.slice(to).split(/[.;:!?\n]|, | because | so | but | and (?=he|she|they)/u)[0] ?? '';
  return `${before} ${after}`;
}

function merged(spans: readonly HealthSpan[]): readonly HealthSpan[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: HealthSpan[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (last === undefined || span.from >= last.to) kept.push(span);
    else if (span.to > last.to) kept[kept.length - 1] = { from: last.from, to: span.to };
  }
  return kept;
}

/** A terse reason in a disruption: '! mara hospital today'. With 'out' behind it the hospital itself is lost, and stays. */
const terseReason =
  /^!\s*[\p{L}'’.-]+(?: [\p{L}'’-]+)?? (?<reason>hospital|doctors?|doctor['’]s|dentist|clinic|surgery|operation|a&e|fever|cold|virus)(?= (?:today|tomorrow|tonight|until|till|from|mon|tue|wed|thu|fri|sat|sun)|$)/iu;
const separator =
  /(?:,\s+|;\s*|\.\s+|\s+[–—-]+\s+|\s*\(|\)\s*|\s+(?:because(?: of)?|since|due to|owing to|on account of|while|but|so)\s+|\s+(?:as|and)\s+(?=(?:s?he|they)\b))/giu;
const leadingIn =
  /(?:\s|^)(?:(?:is|was|['’]s|are|were|be|been|being|has|have|had|got|gets|caught|with|an?|the|in|at|to|went|off|out|called|rang|feels?|feeling|felt|very|really|quite|so|bad|badly|his|her|their|about|for|of|from|after|before|seriously|down|came|still|s?he|they|not|some|home|taken|rushed|also|now|again|because|due|reporting|reported|goes|going|on|suddenly|severely|suspected|possible|terrible|nasty)\s+)+$/iu;
const kin =
  /(?:['’]s|\b(?:his|her|their|my)) (?:little |elder |baby )?(?:daughter|son|mother|father|mum|mom|dad|wife|husband|partner|child|children|kids?|baby|sister|brother|parents?)\s*$/iu;
const dateTail =
  /(?:\s*(?:(?:until|till|from|to|on|back|through|and|this|next)\s+)*(?:today|tomorrow|tonight|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|\d{1,2}(?::\d{2})?(?: [a-z]{3,9})?|noon|midday|morning|afternoon|evening|week))+\s*$/iu;
const saysGone = /\b(?:out|late|lost|away|unavailable|not available|gone|missing)\b/iu;

/** A line without its health words, and whether any were taken out. */
export interface WithoutHealth {
  readonly text: string;
  readonly taken: boolean;
}

/**
 * Takes the health words out of a typed line before anything keeps it (practices sections 2 and 8): what follows as a reason goes
 * as a whole clause, a state inside the line becomes 'out' in a disruption and nothing elsewhere.
 * '! mara sick today' is '! mara out today'; '+ me: ring nao fri 9:30, she has the flu' is '+ me: ring nao fri 9:30'.
 * Law: no health word stands in the returned text.
 */
export function takeOutHealthWords(text: string): WithoutHealth {
  let kept = text;
  let taken = false;
  for (let spans = spansOfLine(kept); spans.length > 0; spans = spansOfLine(kept)) {
    const [first] = spans;
    if (first === undefined) break;
    const next = withoutSpan(kept, first);
    kept =
      next.length < kept.length || spansOfLine(next).length < spans.length ? next : tidy(kept.slice(0, first.from) + kept.slice(first.to));
    taken = true;
  }
  return { text: kept, taken };
}

function spansOfLine(line: string): readonly HealthSpan[] {
  const terse = terseReason.exec(line);
  const reason = terse?.groups?.['reason'];
  if (terse === null || reason === undefined) return healthWordsIn(line);
  return merged([...healthWordsIn(line), { from: terse[0].length - reason.length, to: terse[0].length }]);
}

interface Piece extends HealthSpan {
  /** Where the separator before the piece begins. */
  readonly cut: number;
}

function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let cut = 0;
  for (const mark of line.matchAll(separator)) {
    pieces.push({ cut, from, to: mark.index });
    cut = mark.index;
    from = mark.index + mark[0].length;
  }
  return [...pieces, { cut, from, to: line.length }];
}

function withoutSpan(line: string, span: HealthSpan): string {
  const pieces = piecesOf(line);
  const at = Math.max(
    0,
    pieces.findIndex((piece) => span.from >= piece.from && span.from <= piece.to),
  );
  const piece = pieces[at];
  if (piece === undefined) return line;
  return at === 0 ? withoutState(line, piece, span) : withoutClause(line, piece, span, pieces[at + 1]);
}

/** A clause behind the head goes whole; only the dates of a disruption are facts that must not go with the reason. */
function withoutClause(line: string, piece: Piece, span: HealthSpan, next: Piece | undefined): string {
  const end = Math.max(piece.to, span.to);
  const head = line.slice(0, piece.cut);
  const tail = /^[!?]/u.test(line) && !dateTail.test(head) ? (dateTail.exec(line.slice(span.to, end))?.[0] ?? '') : '';
  const closing = next !== undefined && line.slice(piece.to, next.from).includes(')') ? next.from : end;
  const after = line.slice(closing);
  return tidy(`${head}${tail === '' ? '' : ` ${tail}`}${after === '' ? '' : closing === end ? after : ` ${after}`}`);
}

function withoutState(line: string, piece: Piece, span: HealthSpan): string {
  const before = line
    .slice(0, span.from)
    .replace(leadingIn, ' ')
    .replace(kin, ' ')
    .replace(/['’]s\s*$/u, '')
    .trimEnd();
  const rest = line.slice(span.to);
  const mark = /^(?:!\+?|[+="~?^#])?/u.exec(line)?.[0] ?? '';
  const emptyHead = before.slice(mark.length).trim() === '' && line.slice(span.to, Math.max(piece.to, span.to)).trim() === '';
  if (emptyHead) return tidy(`${mark} ${rest.replace(/^[\s,;.:)–—-]+/u, '')}`);
  const gone = mark === '!' && !saysGone.test(`${before.slice(mark.length)} ${rest}`) ? ' out' : '';
  return tidy(`${before}${gone} ${rest}`);
}

const tidy = (line: string): string =>
  line
    .replace(/\(\s*\)/gu, ' ')
    .replace(/[ \t]{2,}/gu, ' ')
    .replace(/ (?=[,;.)](?:\s|$))/gu, '')
    .replace(/^(!\+? [^,;]*)[,;] (?=(?:out|away)\b)/iu, '$1 ')
    .replace(/(?:[,;\s]|\s(?:because(?: of)?|since|due to|owing to|as|and|but|so|with|for|about|while))+$/iu, '');
