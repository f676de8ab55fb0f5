import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { readContentLine } from './content-line.ts';
import type { ContentLine, Property } from './content-line.ts';

/** BEGIN ... END with what stands in between. */
export interface Component {
  readonly name: string;
  readonly line: number;
  readonly properties: readonly Property[];
  readonly children: readonly Component[];
  /** False where the file ends, or another component ends, before its own END. */
  readonly closed: boolean;
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly properties: Property[];
  readonly children: Component[];
}

/** Nothing real nests deeper: calendar, event, alarm. */
const deepest = 32;
/** Bad lines are named one by one up to here, then counted: a file of nothing else must not fill the memory. */
const mostUnread = 2000;

/**
 * The components of unfolded lines. A line that is no property is an issue and costs nothing else; a missing END closes where its
 * parent ends. Null when components nest without end.
 */
export function readComponents(
  lines: readonly ContentLine[],
): { readonly top: readonly Component[]; readonly issues: readonly Issue[] } | null {
  let unread = 0;
  const issues: Issue[] = [];
  const top: Component[] = [];
  const stack: Open[] = [];
  const close = (closed: boolean): void => {
    const done = stack.pop();
    if (done !== undefined) (stack.at(-1)?.children ?? top).push({ ...done, closed });
  };
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const property = readContentLine(line);
    if (property === null) {
      unread++;
      if (unread <= mostUnread)
        issues.push(issue(line.line, 'line-unread', `"${line.text.slice(0, 60)}" is no property and was not read.`));
    } else if (property.name === 'BEGIN') {
      if (stack.length >= deepest) return null;
      stack.push({ name: property.value.trim().toUpperCase(), line: line.line, properties: [], children: [] });
    } else if (property.name === 'END') {
      endOf(property, stack, close, issues);
    } else if (stack.length === 0) {
      issues.push(issue(line.line, 'line-outside', `"${property.name}" stands outside of any component and was not read.`));
    } else stack.at(-1)?.properties.push(property);
  }
  while (stack.length > 0) {
    issues.push(
      issue(stack.at(-1)?.line ?? null, 'cut-off', `${stack.at(-1)?.name ?? 'A component'} begins here and the file ends before it does.`),
    );
    close(false);
  }
  return { top, issues };
}

function endOf(property: Property, stack: readonly Open[], close: (closed: boolean) => void, issues: Issue[]): void {
  const name = property.value.trim().toUpperCase();
  if (!stack.some((open) => open.name === name)) {
    issues.push(issue(property.line, 'end-without-begin', `END:${name.slice(0, 40)} closes nothing.`));
    return;
  }
  while (stack.at(-1)?.name !== name) {
    issues.push(issue(stack.at(-1)?.line ?? null, 'cut-off', `${stack.at(-1)?.name ?? ''} begins here and is never ended.`));
    close(false);
  }
  close(true);
}

export const propertyOf = (component: Component, name: string): Property | undefined =>
  component.properties.find((property) => property.name === name);
export const propertiesOf = (component: Component, name: string): readonly Property[] =>
  component.properties.filter((property) => property.name === name);
