import { type Stretch, sentencesOf } from './clauses.ts';
import type { CheckedItem, CheckRule, Found, TextKind } from './finding.ts';

const recorded: ReadonlySet<TextKind> = new Set(['recap', 'postmortem']);
const nobodyNamed =
  /^(?:|tb[acd]|n\/?a|-+|\?+|some(?:one|body)|any(?:one|body)|we|us|all|every(?:one|body)|team|the (?:team|crew|office)|crew|production|nobody|unknown|open)\.?$/iu;
const names = (who: string | null | undefined): boolean => !nobodyNamed.test((who ?? '').trim());
/** A date has a figure or a weekday in it; 'ASAP' and 'soon' have neither. */
const dates = (when: string | null | undefined): boolean =>
  /\d|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/iu.test(when ?? '');

/** O1 and O2: an action or decision without a name, an action without a date. Both make the text void, so they stop it (R10.1, R10.2, R22.2). */
export const ownedAndDated: CheckRule = ({ text, context }) => {
  if (!recorded.has(context.kind)) return [];
  return [...(context.items ?? []).flatMap((item) => openEnds(item, { from: 0, to: text.length, text })), ...listedActions(text)];
};

function openEnds(item: CheckedItem, place: Stretch): readonly Found[] {
  const decision = item.kind === 'decision' || item.decider !== undefined;
  const found: Found[] = [];
  const at = { level: 'block' as const, from: place.from, to: place.to, about: item.text };
  if (!names(item.owner) && !names(item.decider)) found.push({ id: 'O1', ...at });
  if (!decision && !dates(item.due)) found.push({ id: 'O2', ...at });
  return found;
}

const heading = /^(?:to do|actions?(?: items?)?|next steps?|improvements?|who does what)\s*:?$/iu;

/** Lines under 'To do' or behind 'Action:' are actions too: 'Dev Rao: second version, by Wed 2 December, 17:00 London.' */
function listedActions(text: string): readonly Found[] {
  let listed = false;
  return sentencesOf(text).flatMap((line): readonly Found[] => {
    if (heading.test(line.text)) {
      listed = true;
      return [];
    }
    const inline = /^(?:action|to do)\s*:\s*(?<what>.+)$/iu.exec(line.text);
    const dashed = listed ? /^[-*•]\s+(?<what>.+)$/u.exec(line.text) : null;
    if (!dashed && !/^[-*•]/u.test(line.text)) listed = false;
    const what = (inline ?? dashed)?.groups?.['what'];
    if (what === undefined) return [];
    const owner =
      /^(?<owner>\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*)(?::| (?:books?|sends?|makes?|calls?|brings?|delivers?|writes?|checks?|asks?|finds?|orders?|confirms?|will|rings?|gets?|gives?|shows?|prepares?|collects?) )/u.exec(
        what,
      );
    return openEnds({ text: what, owner: owner?.groups?.['owner'] ?? null, due: what }, line);
  });
}
