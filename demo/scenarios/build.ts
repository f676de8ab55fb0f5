import { encodeFile } from '#model/index.ts';
import { scenarioFiles } from '../../test/scenarios/files.ts';

/** Each scenario of the acceptance tests as a production file, with the line to type in its name's row of the README. */
export const scenarioDemos = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(scenarioFiles()).map(([name, { facts }]) => [`scenarios/${name}.coverset.json`, encodeFile(facts)]));
