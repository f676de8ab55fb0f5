import type { Forecast, Scene } from '#model/index.ts';
import { minutesOf } from '#model/index.ts';
import { found, type Rule } from '../judged.ts';

/**
 * An exterior is not shot in rain that somebody entered, unless it plays in rain; a set with a limit of wind is left above it, whatever
 * the rain does (floor 1.17).
 */
export const weather: Rule = {
  id: 'weather',
  weight: 'law',
  check: ({ production, runs }) =>
    runs.flatMap((run) =>
      run.slots.flatMap(({ scene, part, start, end }) => {
        const limit = scene.place ? (production.places[scene.place]?.sets.find((one) => one.id === scene.set)?.mostWind ?? null) : null;
        const bad = Object.values(production.forecasts).find(
          (one) =>
            one.date === run.day.date &&
            (one.place === null || one.place === scene.place) &&
            start < minutesOf(one.to) &&
            minutesOf(one.from) < end &&
            spoils(one, scene, limit),
        );
        if (!bad) return [];
        const windy = limit !== null && (bad.wind ?? 0) > limit;
        return [
          found('weather', 'law', {
            day: run.day.id,
            part,
            place: scene.place,
            wanted: windy ? `${limit} km/h` : null,
            stands: windy ? `${bad.wind} km/h ${bad.from}-${bad.to}` : `${bad.from}-${bad.to}`,
          }),
        ];
      }),
    ),
};

const spoils = (forecast: Forecast, scene: Scene, limit: number | null): boolean =>
  (forecast.wet && scene.intExt !== 'INT' && !scene.playsInRain) || (limit !== null && (forecast.wind ?? 0) > limit);
