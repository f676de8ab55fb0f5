import type { MoneyLine, Production, Scene } from '#model/index.ts';
import { showEighths } from '#model/index.ts';
import type { ReadCell } from './cell.ts';
import {
  notUnderstood,
  readCount,
  readList,
  readPages,
  readSum,
  readText,
  readWord,
  readYes,
  showCount,
  showSum,
  showText,
  showYes,
  understood,
} from './cell.ts';
import type { Sheet } from './sheet.ts';
import { certain, kitNamed, shownOnly, unknownable } from './sheet.ts';

const bars = readWord('must', 'good', 'enough');

export function moneySheet(production: Production): Sheet<MoneyLine> {
  return {
    name: 'Money',
    on: 'moneyLines',
    records: Object.values(production.moneyLines),
    keyOf: (line) => line.id,
    make: (key) => ({ id: key, account: '', name: key, sum: null, bar: null, source: null }),
    columns: [
      certain(
        'account',
        (one) => one.account,
        readText,
        (one, account) => ({ ...one, account }),
      ),
      certain(
        'name',
        (one) => one.name,
        readText,
        (one, name) => ({ ...one, name: name || one.name }),
      ),
      unknownable(
        'sum',
        (one) => showSum(one.sum),
        readSum(production.currency),
        (one, sum) => ({ ...one, sum }),
      ),
      unknownable(
        'bar',
        (one) => showText(one.bar),
        bars,
        (one, bar) => ({ ...one, bar }),
      ),
      unknownable(
        'source',
        (one) => showText(one.source),
        readText,
        (one, source) => ({ ...one, source }),
      ),
    ],
  };
}

/** What the script can't say of a scene: minutes, background, cover, what it is for. The script's own facts are shown and not changed here. */
export function scenesSheet(production: Production): Sheet<Scene> {
  return {
    name: 'Scenes',
    on: 'scenes',
    records: Object.values(production.scenes),
    keyOf: (scene) => scene.id,
    make: (key) => `scene ${key} is not in the script`,
    columns: [
      shownOnly('heading', (one) => `${one.intExt} ${one.heading} ${one.dayNight}`),
      certain(
        'pages',
        (one) => showEighths(one.eighths, ' '),
        readPages,
        (one, eighths) => ({ ...one, eighths }),
      ),
      unknownable(
        'minutes',
        (one) => showCount(one.minutes),
        readCount,
        (one, minutes) => ({ ...one, minutes }),
      ),
      certain(
        'background',
        (one) => String(one.background),
        readCount,
        (one, background) => ({ ...one, background }),
      ),
      certain(
        'blacked out',
        (one) => showYes(one.blackedOut),
        readYes,
        (one, blackedOut) => ({ ...one, blackedOut }),
      ),
      certain(
        'cover',
        (one) => showYes(one.cover),
        readYes,
        (one, cover) => ({ ...one, cover }),
      ),
      unknownable(
        'bar',
        (one) => showText(one.bar),
        bars,
        (one, bar) => ({ ...one, bar }),
      ),
      certain(
        'kit',
        (one) => one.kit.join('; '),
        readList(kitNamed(production)),
        (one, kit) => ({ ...one, kit }),
      ),
      certain(
        'after',
        (one) => one.after.join('; '),
        readList(sceneNamed(production)),
        (one, after) => ({ ...one, after }),
      ),
      certain(
        'purpose',
        (one) => one.purpose,
        readText,
        (one, purpose) => ({ ...one, purpose }),
      ),
    ],
  };
}
const sceneNamed =
  (production: Production): ReadCell<Scene['id']> =>
  (text) => {
    const scene = Object.hasOwn(production.scenes, text) ? production.scenes[text] : undefined;
    return scene === undefined ? notUnderstood('not-there', `there is no scene "${text}"`) : understood(scene.id);
  };
