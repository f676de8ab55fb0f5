export { readFdx } from './fdx/index.ts';
export { linesWithoutPlace, readFountain } from './fountain/index.ts';
export type { Issue } from './issue.ts';
export { issue } from './issue.ts';
export type { Light } from './scene/heading.ts';
export { lightOf } from './scene/heading.ts';
export type { CastMember, Screenplay, ScreenplayElement, ScreenplayScene, ScriptLanguage, TitleEntry } from './screenplay.ts';
export { castKey } from './screenplay.ts';
export type { XmlElement, XmlNode } from './xml-node.ts';
