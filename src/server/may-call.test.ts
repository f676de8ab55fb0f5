import { describe, expect, it } from 'vitest';
import type { Role } from '#model/index.ts';
import { hasPage, mayCall } from './may-call.ts';

const roles: readonly Role[] = ['producer', 'coordinator', 'head', 'crew', 'client', 'talent', 'executive'];

describe('which calls a role has', () => {
  it('a coordinator has what is named for them, with whatever is asked behind the path', () => {
    expect(mayCall('coordinator', 'GET', '/api/events?after=3')).toBe(true);
    expect(mayCall('coordinator', 'POST', '/api/board/move')).toBe(true);
    expect(mayCall('coordinator', 'POST', '/api/undo')).toBe(true);
  });
  it('what is not named is denied: another method, a path below or beside, one that only begins alike', () => {
    for (const [method, url] of [
      ['GET', '/api/board/move'],
      ['POST', '/api/events'],
      ['GET', '/api/page/x'],
      ['GET', '/api/pages'],
      ['GET', '/api/promises'],
      ['POST', '/api/line?x=/page'],
      ['GET', '/api/x?/api/page'],
    ] as const)
      expect(mayCall('coordinator', method, url), `${method} ${url}`).toBe(false);
  });
  it('everybody but a producer and a coordinator has their own page and no call', () => {
    expect(roles.filter((role) => mayCall(role, 'GET', '/api/page'))).toEqual(['producer', 'coordinator']);
    expect(roles.filter((role) => mayCall(role, 'GET', '/api/events'))).toEqual(['producer', 'coordinator']);
    expect(roles.filter((role) => mayCall(role, 'POST', '/api/line'))).toEqual(['producer']);
    expect(roles.filter(hasPage)).toEqual(['producer', 'coordinator']);
  });
});
