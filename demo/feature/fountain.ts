import type { Production, Scene } from '#model/index.ts';
import { lines } from './lines.ts';
import { pagesTo36 } from './pages-1-36.ts';
import { pages40To66 } from './pages-40-66.ts';
import { pages70To118 } from './pages-70-118.ts';

/** Pages written out in full, by scene number. */
export const writtenPages: Readonly<Record<string, string>> = { ...pagesTo36, ...pages40To66, ...pages70To118 };

const titlePage = `Title: The Harrow Ledger
Credit: written for the demo of Coverset
Author: the Coverset authors
Draft date: 16 November 2026
Revision: Blue
Copyright: Licensed like Coverset itself, Apache-2.0. All names, firms and places are invented.
`;

/** Where the acts begin. */
const acts: Readonly<Record<string, string>> = { '1': 'Homecoming', '31': 'The house', '63': 'After Gideon', '90': 'Whom to tell' };

function sceneText(scene: Scene): string {
  const act = acts[scene.id];
  const heading = `${scene.intExt}. ${scene.heading} - ${scene.dayNight} #${scene.id}#`;
  const pages = writtenPages[scene.id];
  const spoken = (lines[scene.id] ?? []).map(([speaker, speech]) => `\n\n${speaker}\n${speech}`).join('');
  const body = pages ? `= ${scene.synopsis}\n\n${pages.trim()}` : `${scene.synopsis}${spoken}`;
  return `${act ? `# ${act}\n\n` : ''}${heading}\n\n${body}\n`;
}

/** The screenplay: every scene with its number, the written ones in full, the others as a paragraph of action and what is said. */
export const fountain = (production: Production): string =>
  `${titlePage}\n${Object.values(production.scenes)
    .sort((one, other) => Number(one.id) - Number(other.id))
    .map(sceneText)
    .join('\n')}`;
