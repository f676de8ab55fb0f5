import { describe, expect, it } from 'vitest';
import { mayStayUntold } from './untold.ts';

const nothing = { deliverables: [], promises: [], cost: false, safety: false, noticeClauses: [] };

describe('rule:R11.2 the client need not know', () => {
  it('holds with a reason while nothing of theirs is touched', () => {
    expect(mayStayUntold(nothing, 'nothing of theirs is filmed that day')).toEqual({
      ok: true,
      reason: 'nothing of theirs is filmed that day',
    });
  });
  it('asks for the reason', () => {
    expect(mayStayUntold(nothing, null)).toEqual({ ok: false, code: 'reason-missing' });
    expect(mayStayUntold(nothing, '  ')).toEqual({ ok: false, code: 'reason-missing' });
  });
  it.each([
    ['an approved deliverable', { ...nothing, deliverables: ['picture 4'] }, ['picture 4']],
    ['a promise or what they were told', { ...nothing, promises: ['told: Friday 14:00'] }, ['told: Friday 14:00']],
    ['cost', { ...nothing, cost: true }, ['cost']],
    ['safety', { ...nothing, safety: true }, ['safety']],
    ['a clause that asks for notice', { ...nothing, noticeClauses: ['guarantor, clause 4'] }, ['guarantor, clause 4']],
  ])('breaks on %s, whatever the reason', (_name, touched, touches) => {
    expect(mayStayUntold(touched, 'they are on holiday')).toEqual({ ok: false, code: 'touches-theirs', touches });
  });
});
