import type { PersonId, Production } from '#model/index.ts';
import { cityOf, instantOfLocal, sayDate, sayInstant } from '#model/index.ts';
import { type StillBelieved, stillBelieved } from '#talk/index.ts';
import { recapTexts } from '#texts/index.ts';

/** Who was told something that does not stand any more, in words (R10.3): 'Lena Ortiz was told Fri 11 December, 18:00; now Tue 15 December, 12:00 London'. */
export const believed = (production: Production): readonly { readonly person: PersonId; readonly words: string }[] =>
  stillBelieved(production).map((still) => ({ person: still.person, words: wordsOf(production, still) }));

function wordsOf(production: Production, { person, told, now }: StillBelieved): string {
  const delivery = told.about.deliverable === null ? null : (production.deliverables[told.about.deliverable] ?? null);
  const zone = delivery?.due?.zone ?? production.zone;
  const was = told.happens ?? '';
  const saidWas = `${sayDate(was.slice(0, 10))}, ${was.slice(11, 16)} ${cityOf(zone)}`;
  const stands = now === null ? null : now.length > 10 ? sayInstant(instantOfLocal(now, zone), zone, { city: true }) : sayDate(now);
  const what = delivery?.name ?? told.text;
  return recapTexts.believes(production.people[person]?.name ?? person, what, saidWas, stands);
}
