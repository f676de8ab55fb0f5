import { expect, it } from 'vitest';
import { notice } from '../../scripts/notice.mjs';
import { read } from './plant.ts';

it('names what the product is made of, once each, and leaves the tools of the tests out', () => {
  const text = notice({
    packages: {
      '': { version: '0.1.0' },
      'node_modules/ical.js': { version: '2.2.1', license: 'MPL-2.0' },
      'node_modules/b': { version: '2.0.0', license: 'MIT' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b/node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/vitest': { version: '5.1.1', license: 'MIT', dev: true },
    },
  });
  expect(text).toContain('MIT\n  a 1.0.0\n  b 2.0.0\n');
  expect(text).toContain('Attributions\n  ical.js: Mozilla Public License 2.0');
  expect(text).not.toContain('vitest');
});

it('is the one that the lock file asks for', () => {
  expect(read('NOTICE')).toBe(notice(JSON.parse(read('package-lock.json'))));
});

it('states a licence for every part', () => {
  expect(read('NOTICE')).not.toContain('not stated');
});
