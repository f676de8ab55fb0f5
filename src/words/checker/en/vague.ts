/** Word lists of V1-V6 and A1 as data: the English pack. Patterns are joined and matched without regard to case. */

/** No clock and no date stands behind these. */
export const vagueTimes: readonly string[] = [
  'a\\.?s\\.?a\\.?p\\b',
  'as (?:soon|quickly|early|fast) as (?:possible|you can|we can|poss|feasible)',
  '(?<!as |too |how |get well )(?:very |quite |pretty )?soon(?:ish|er or later| enough)?\\b(?! (?:after|as)\\b)',
  'sooner rather than later',
  'e\\.?o\\.?d\\b|e\\.?o\\.?p\\b|e\\.?o\\.?w\\b|c\\.?o\\.?b\\b|close of (?:business|play)',
  '(?:by |at |before )?(?:the )?end of (?:the )?(?:day|play|business|week|month|shift)\\b',
  '(?:early|late|mid|later|some ?time|sometime|beginning of|start of|middle of|end of)?[- ]?(?:next|this|the coming|the following) (?:week|month|year|quarter|weekend)\\b',
  '(?:next|this|coming) (?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\\b',
  '(?:early|late|mid|beginning of|start of|middle of|end of)[- ](?:in )?(?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|week|month)\\b',
  'in (?:a|the next) (?:few|couple of|moment|while|bit|minute|sec|second)(?: (?:minutes|hours|days|weeks))?(?! seconds)|in the (?:near|coming) (?:future|days|weeks)|in due course|one of these days|some ?time (?:soon|today|tomorrow|this|next|in)|at some (?:point|stage)',
  'shortly\\b(?! (?:after|before))|(?:right|straight) away|immediately|without delay|promptly|urgently|pronto|in no time',
  'when(?:ever)? you (?:can|get a (?:chance|moment|minute)|have (?:a )?(?:time|chance|moment|minute))|at your (?:earliest )?convenience|when (?:convenient|possible|ready)|as and when',
  '(?:do (?:it|this|that|them)|send|sends|call|calls|come|comes|talk|decide|fix|finish|deliver|confirm|follow|bring|say|tell|answer|reply) (?:[\\p{L}]+ ){0,3}later(?: on)?(?=\\s*[.,;!?]|$)|later (?:today|this (?:morning|afternoon|evening)|in the (?:day|week|month))',
  'first thing(?: (?:tomorrow|in the morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day))?|(?:over|after|by|before) the weekend|before (?:long|christmas|easter|the holidays)',
  'around (?:noon|lunch(?:time)?|midday|midnight)|(?:after|before|by|until) lunch(?:time)?\\b|(?:by|before|until) (?:tonight|the evening|evening|the morning)\\b(?! of)',
];
/** Twelve o'clock with am or pm is read in two ways; so is midnight without its night. */
export const doubtfulClock = '\\b12(?:[:.]00)? ?(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?)|\\b(?:at|by|until|before) midnight\\b';
/** These name a different day to readers in other zones. */
export const relativeDays = '(?:the day after )?tomorrow|today|tonight|yesterday|(?:this|tomorrow) (?:morning|afternoon|evening)|overnight';

export const vagueAmounts: readonly string[] = [
  '(?<!\\b(?:and|or) )some(?! (?:kind|sort) of)(?= )',
  'a bit\\b|a (?:little|touch|tad|smidge|few|handful)\\b(?! later)|a couple\\b|a (?:large |small |certain )?(?:number|amount|range) of|several|various|numerous|countless|lots|a lot|loads|plenty|tons of|a bunch',
  'minor (?:(?:colour|sound|edit|text|further|last) )?(?:changes?|tweaks?|edits?|fix(?:es)?|adjustments?|issues?|things?|points?|notes?|corrections?|amends?|amendments?|details?|differences?|revisions?|updates?|problems?|delays?|cuts?|trims?|improvements?|touches)',
  '(?:small|little|tiny|slight) (?:changes?|tweaks?|edits?|fix(?:es)?|adjustments?|corrections?|amends?|revisions?|trims?|touches)',
  'slightly|somewhat|more or less|roughly(?! \\d)|approximately(?! \\d)|fairly|reasonably|sufficient(?:ly)?|enough (?=options|versions|material|shots|coverage|time|people)|(?:not )?too (?:much|many)|as (?:much|many) as possible|as (?:few|little) as possible',
  '(?<!\\b(?:a|the|this|that|what|which|any|every|one|same|each|new|some) )(?:kind|sort) of\\b',
  '(?:a )?(?:quick|short|brief) (?:look|pass|version|turnaround)(?= )|more (?:options|versions|variety|colour|energy)(?=[.,; ]|$)(?<=\\b(?:some|few|need|want|make|send|do|give us|see) more \\w+)',
];

/** Nobody in particular does it. */
export const nobody: readonly string[] = [
  'some(?:one|body)\\b|any(?:one|body) (?:who|could|should|can|please)\\b|whoever\\b|one of (?:us|you|them|the (?:team|crew|guys|runners|assistants))\\b|people should|everybody should|everyone should|you guys',
  'we (?:really |also |probably |maybe )?(?:should|ought to|could|might want to|may want to|might|may)(?! (?:be (?:fine|ok|okay|good|all right|alright|ready|done|able|there|finished|clear|on time)|work|make it|have (?:a|it) ready))\\b',
  'we (?:need|have|want) to (?:look|think|talk|discuss|sort|see|find|check|consider|decide|figure|get|do something|review|revisit|work out)\\b|we must (?:look|think|talk|discuss|check|sort|review)\\b',
  '(?:it )?(?:needs?|has|have) to be (?:done|checked|booked|found|sorted|decided|discussed|sent|fixed|ordered|confirmed|looked)|(?:should|must|ought to) be (?:done|checked|booked|found|sorted|decided|discussed|sent|fixed|ordered|looked at|reviewed|confirmed)|needs? (?:checking|sorting|booking|fixing|doing|looking at|attention)',
  't\\.?b\\.?[cda]\\b\\.?|to be (?:confirmed|decided|determined|announced|agreed|advised|discussed)|n\\.?n\\.?\\b(?= )|who(?:ever)? is free|the (?:team|crew|office|production) (?:will|should|can) (?:sort|handle|look|deal|take care)|it would be (?:good|great|nice|best|helpful) (?:to|if)',
];

/** A wish instead of a statement. */
export const wishes: readonly string[] = [
  'hopefully|with (?:any|a bit of) luck|fingers crossed|touch wood|knock on wood|all being well|god willing|if all goes (?:well|to plan)|if everything goes|if we are lucky|ideally|in theory|in an ideal world',
  'should (?:hopefully |probably |all |then |easily |still )?(?:be (?:fine|ok|okay|good|all right|alright|ready|done|possible|able|there|enough|finished|easy|clear|on time|sorted|no problem)|work(?: out)?|hold|do it|make it|arrive|fit|manage|go (?:well|fine|through)|suffice|come together|have (?:it|them|that|this))\\b',
  "(?:we|i|they|he|she|it)(?:['’]ll| will| shall)? (?:just )?(?:try|do (?:my|our|his|her|their) best|see what (?:we|i) can do)\\b(?! out| on)|(?:will|['’]ll|shall|to|must|please) try(?:ing)? to|try (?:and|to) |do (?:my|our|your) best|best efforts?|aim(?:ing)? (?:for|to)|hope(?:s|d|fully)? (?:to|that|for|we|it|they|the)|hoping (?:to|that|for)",
  "probably|maybe|perhaps|possibly|presumably|most likely|in all likelihood|more than likely|likely to|we['’]ll see|we will see|i guess|i suppose|i assume|i (?:think|believe|reckon) (?:we|it|i|that|they|he|she|so|the)\\b|with a bit of|if (?:at all )?possible|if time (?:allows|permits)|if we can(?: manage)?|where possible|(?:might|may|could) (?:just )?be (?:ready|done|fine|ok|okay|possible|able|finished|enough|in time)|might (?:work|make it|fit|manage|arrive)",
];

/** A verb that names no result. */
export const emptyVerbs: readonly string[] = [
  '(?:improve|enhance|optimi[sz]e|refine|rework|tweak|finesse|elevate|beautify|perfect)(?= (?:the|this|that|these|those|it|our|your|his|her|their|on|scene|version|everything|colou?rs?|sound|audio|lighting|pace|pacing|timing|quality|all|both|a|an|and)\\b|[.,;!]|$)',
  'polish(?= (?:the|this|that|these|those|it|up|our|your|his|her|their|scene|version|everything|all|both)\\b|[.,;!]|$)(?<!\\b(?:nail|shoe|floor|furniture|the|in|speaks|speak|of) polish)',
  'fix(?: up)? (?:it|this|that|them|these|those|everything|things|whatever|the (?:sound|audio|opening|ending|colou?rs?|edit|scene|look|pace|pacing|timing|mix|light|lighting|grade|music|titles?|problem|issue|cut|dialogue|story|script|intro|transition|middle|end|start|beginning|image|picture|rest))\\b(?! (?:to|on|onto|with)\\b)|fix (?:in|it in) post|sort (?:it|this|that|them|things|everything|the [a-z]+)? ?out|sort (?:it|this|that|everything)\\b',
  '(?:make|makes|making) (?:it|this|that|them|the [a-z]+|scene \\w+|everything) (?:much |a lot |even |look |feel |sound |more )*(?:better|nicer|stronger|work|shine|sing|great|good|right|tighter|smoother|best|cleaner|interesting|exciting|flow|click|land)\\b',
  '(?:tidy|clean|smooth|spruce|freshen|jazz|liven|spice|touch|tighten|sharpen|beef|brush|polish|ramp|punch)(?:ing)? (?:up|out|off)(?: (?:the|this|that|it|our|your|scene|everything)| it|[.,;!]|$)|(?:clean|tidy|touch|tighten|liven|spice|jazz|smooth|brush|punch|sharpen) (?:it|this|that|them|the [a-z]+) (?:up|out|off)|(?:tighten|sharpen|smooth) (?:the )?(?:edit|opening|pace|pacing|scene|cut|story|script|it|dialogue|ending|timing|rhythm|structure)',
  'work (?:some more )?on (?:it|this|that|them|the (?:sound|audio|opening|ending|colou?rs?|edit|scene|look|pace|pacing|timing|mix|light|lighting|grade|music|titles?|cut|story|script|dialogue|rhythm))\\b|do something (?:about|with)|(?:take|bring) (?:it|this) (?:to the next level|up a notch)|give (?:it|this|the [a-z]+) (?:a bit )?more (?:life|energy|love|oomph|punch|edge|drive)|play (?:around )?with (?:it|the [a-z]+)|have (?:a|another) (?:go|look|pass|stab) at|level up|step it up|take care of (?:it|this|that)|deal with (?:it|this|that)|handle (?:it|this|that)',
];

/** An assumption that reads like an instruction. */
export const assumptions =
  'as (?:usual|always|discussed|agreed|before|mentioned|normal|ever|said|talked about|spoken about|arranged|we (?:said|discussed|agreed|talked about|spoke about)|you know|stated (?:before|earlier)|explained|per (?:usual|our (?:call|chat|talk|meeting|conversation|discussion)|the (?:call|meeting)|last time))|the same (?:way )?as (?:last|before|usual|always|ever|yesterday|the (?:last|other) (?:time|one|day)|on (?:the )?(?:last|day))[a-z ]*|same (?:as|like) (?:last|before|usual|always|yesterday|the (?:last|other) (?:time|one|day)|ever)[a-z ]*|same (?:again|procedure|place|time|drill|setup|set-up|deal|thing)(?: (?:again|as [a-z ]+))?(?=\\s*[,.;!]|$)|(?:just )?like (?:last|before|always|usual|the last|yesterday|we (?:said|discussed|did)|(?:the )?other)(?: [a-z]+)?|(?:in |at |do |take |use |bring |meet at )?the usual(?: (?:place|time|way|spot|set-?up|kit|crew|format|gear|stuff|procedure|thing|one|drill|route|people|rules|order|style|suspects|channel))?|business as usual|(?:you )?know the drill|you know (?:how|what|where) (?:it|this|we|to)[a-z ]*|(?:the )?standard (?:procedure|practice|format|way|set-?up|delivery|spec)|the normal (?:way|place|time|procedure|format|route)|per our (?:call|chat|talk|meeting|conversation|discussion)|following our (?:call|chat|talk|discussion)|what we (?:said|agreed|discussed)(?: (?:before|last time))?';
export const linkToSource =
  /https?:\/\/|www\.|\[[^\]]+\]\(|\{link\}|\bsee (?:the |our |my )?(?:recap|mail|message|call ?sheet|page|paper|brief|list|plan|note|attachment|attached)\b|\battached\b|\b(?:in|by|from) the (?:recap|brief|call ?sheet|plan|list|contract|agreement) of\b/iu;
