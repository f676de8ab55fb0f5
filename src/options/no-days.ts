import type { Disruption, Production } from '#model/index.ts';
import { partsOfScene } from '#model/index.ts';
import { factsOf } from './facts.ts';
import { type Asked, groundOf } from './ground.ts';
import { lostScenes } from './lost.ts';
import { noDayFor, noDaySentence } from './why-not/index.ts';

/**
 * Scenes that a blow leaves without any possible day, each with the smallest set of facts that closes all its days (G6). It searches
 * nothing, so it is known at once, before any option is.
 */
export function noDays(production: Production, disruption: Disruption, how: Asked): readonly string[] {
  const ground = groundOf(production, disruption, factsOf(production, disruption, how.at), how);
  return lostScenes(ground).flatMap((id) => {
    const scene = ground.facts.scenes[id];
    return (scene ? partsOfScene(scene) : []).flatMap((part) => {
      const found = noDayFor(ground, part);
      return found ? [noDaySentence(ground, found)] : [];
    });
  });
}
