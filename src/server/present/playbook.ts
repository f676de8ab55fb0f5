import type { DetourView, PlaybookView, PlayView } from '#api/index.ts';
import { detoursOf, playbookOf, playsOn, unclosed } from '#commands/index.ts';
import { dateIn, type Instant, type KnownDisruption, type Production, sayClock, sayDate, sayInstant, sayMoney } from '#model/index.ts';
import { finishTexts, playTexts } from '#texts/index.ts';
import { calledName } from './spoken.ts';
import { disruptionHeading } from './disruption.ts';

type Play = ReturnType<typeof playbookOf>[number];
type DetourNow = ReturnType<typeof detoursOf>[number];

export function presentPlaybook(production: Production, at: Instant): PlaybookView {
  return {
    open: unclosed(production).flatMap((key) => {
      const known = production.disruptions[key];
      if (known === undefined) return [];
      const decision = Object.values(production.decisions).findLast(({ disruption }) => disruption?.kind === known.what.kind);
      return [{ key, what: disruptionHeading(production, known.what, dateIn(at, production.zone)), decided: decision?.what ?? '' }];
    }),
    detours: detoursOf(production, at).map((now) => presentDetour(production, now)),
    plays: playbookOf(production).map(presentPlay),
  };
}

function presentDetour(production: Production, { detour, timeline, why, ownList, improvements }: DetourNow): DetourView {
  const limit = production.house.prices.find(({ key }) => key === 'review-over')?.sum ?? null;
  return {
    id: detour.id,
    what: detour.what,
    timeline: timeline.map(({ at, what }) => ({ at: `${sayDate(dateIn(at, production.zone))}, ${sayClock(at, production.zone)}`, what })),
    lost: detour.lost === null ? null : finishTexts.hours(Math.floor(detour.lost / 60), detour.lost % 60),
    cost: detour.cost === null ? null : sayMoney(detour.cost),
    closed: detour.closed === null ? null : { did: detour.closed.did, worked: detour.closed.worked, first: detour.closed.first },
    due: why.map((one) => playTexts.due(one, detour.cost === null ? '' : sayMoney(detour.cost), limit === null ? '' : sayMoney(limit))),
    ownList,
    review:
      detour.review === null
        ? null
        : {
            text: detour.review.text,
            improvements: improvements.map((one) => ({ ...one, missing: [...one.missing] })),
            published: detour.review.publishedAt === null ? null : sayInstant(detour.review.publishedAt, production.zone, { city: true }),
            beside: detour.review.beside.map(({ at, by, text }) => ({
              ...{ at, text },
              by: calledName(production, by),
              when: sayInstant(at, production.zone, { city: true }),
            })),
          },
  };
}

/** Plays that fit what is on the desk: offered before anything is searched (R22.3). */
export const presentPlays = (production: Production, { what, knownAt }: KnownDisruption): PlayView[] =>
  playsOn(production, what, knownAt).map(presentPlay);

const presentPlay = (play: Play): PlayView => ({
  what: play.what,
  worked: playTexts.worked(play.worked, play.tries),
  failed: play.failed.map(playTexts.failed),
  first: play.first,
  shared: [...play.shared],
});
