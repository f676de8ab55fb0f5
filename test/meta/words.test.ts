import { expect, it } from 'vitest';
import { filesIn, read } from './plant.ts';

// A program that looked at some rules cannot know that a production keeps to the law: no page, paper or command says so.
it('nothing that people read says "compliant"', () => {
  const shown = filesIn('src').filter(
    (file) => /^src\/(texts|web|cli|server|papers|engine|options|commands|words)\//.test(file) && /\.tsx?$/.test(file),
  );
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.filter((file) => !file.endsWith('.test.ts') && /complian/iu.test(read(file)))).toEqual([]);
});
