import type { PersonId, SceneId, Wish } from '#model/index.ts';
import { dateIn, id } from '#model/index.ts';
import { amountIn, figureOf } from './amount.ts';
import { dayAt } from './day-words.ts';
import { askStretch } from './disruption.ts';
import type { NameKind } from './names.ts';
import { nameAt, unmistakable } from './names.ts';
import type { Line, Outcome } from './outcome.ts';
import { ask, askWhich, kept, thing } from './outcome.ts';
import { readAt } from './people-in.ts';
import { dayOn } from './push.ts';
import { askMoneyForm, keptWhy, outLabel, sayNoBut, sayPercent, saySave, sayWithoutDay, sayWithoutScene } from './say.ts';
import type { Token } from './tokens.ts';
import { putIn, tokensOf } from './tokens.ts';
import { dayAsk, dayFrame } from './when.ts';

const wished = (wish: Wish, chip: string): Outcome => thing({ kind: 'wish', wish }, chip);
const away: readonly NameKind[] = ['person', 'place', 'set', 'kit', 'element'];

/** The `?` line: 'save 12000', 'save 40%', 'without scene 45', 'without wed 2', 'no storm-shot @lena'. */
export function readWish(line: Line): Outcome {
  const tokens = tokensOf(line.text, line.from, line.text.length);
  const [first, second] = tokens;
  if (!first) return kept(keptWhy.empty);
  if (first.text === 'save' && second) return readSave(line);
  if (first.text === 'without' && second) return readWithout(line, tokens);
  if (first.text === 'no' && second) return readNoBut(line);
  return kept(keptWhy.noWish);
}

function readSave(line: Line): Outcome {
  const percent = /^\s*save\s+(\d{1,3}(?:[.,]\d+)?)\s*(?:%|per\s?cent\b)/iu.exec(line.text.slice(line.from));
  if (percent) {
    const value = Number((percent[1] ?? '').replace(',', '.'));
    return value > 0 && value <= 100 ? wished({ kind: 'save-percent', percent: value }, sayPercent(value)) : kept(keptWhy.noWish);
  }
  const amount = amountIn(line.text, line.from, line.context.currency);
  if (!amount) return kept(keptWhy.noWish);
  if (amount.other !== null) return kept(keptWhy.otherCurrency(line.context.currency));
  if (amount.sums.length > 1) {
    return ask(
      askMoneyForm(amount.sums),
      amount.sums.map((sum) => ({ label: saySave(sum), line: putIn(line.text, amount.from, amount.to, figureOf(sum)) })),
    );
  }
  const [target] = amount.sums;
  return target ? wished({ kind: 'save-money', target }, saySave(target)) : kept(keptWhy.noWish);
}

function readWithout(line: Line, tokens: readonly Token[]): Outcome {
  const start = /^(the|our)$/u.test(tokens[1]?.text ?? '') ? 2 : 1;
  const day = dayAt(tokens, start, dayFrame(line.context, false));
  if (day) {
    const asked = dayAsk(tokens, start, day, dateIn(line.context.at, line.context.zone));
    if (asked) return askStretch(line, asked);
    const shooting = dayOn(day.date, line.context);
    return shooting === null ? kept(keptWhy.noDay(day.date)) : wished({ kind: 'without-day', day: shooting }, sayWithoutDay(day.date));
  }
  const scene = nameAt(tokens, start, ['scene'], line.book);
  const [name] = scene?.names ?? [];
  if (scene && name) {
    if (scene.names.length > 1) return askWhich(line, scene, ['scene']);
    return wished({ kind: 'without-scene', scene: id<SceneId>(name.id) }, sayWithoutScene(name.name));
  }
  return askAway(line, tokens, start);
}

/** Somebody or something that is not there is a disruption, not a wish: it asks whether that is meant. */
function askAway(line: Line, tokens: readonly Token[], start: number): Outcome {
  const match = nameAt(tokens, start, away, line.book);
  if (!match) return kept(keptWhy.noWish);
  return ask(
    'Is it not available? From when?',
    match.names.flatMap((name) =>
      ['today', 'tomorrow'].map((when) => ({
        label: outLabel(name.name).replace('today', when),
        line: `! ${unmistakable(name, ['person', 'place', 'set', 'scene', 'kit', 'element'], line.book)} out ${when}`,
      })),
    ),
  );
}

function readNoBut(line: Line): Outcome {
  const at = readAt(line);
  if (!at.ok) return at.outcome;
  const wish = [at.before.replace(/^no\s+/iu, ''), at.behind].filter((part) => part !== '').join(' ');
  if (wish === '' || /^no$/iu.test(at.before)) return kept(keptWhy.noWish);
  if (at.ask) return at.ask;
  return wished({ kind: 'no-but', wish, person: at.name ? id<PersonId>(at.name.id) : null }, sayNoBut(wish, at.name?.name ?? null));
}
