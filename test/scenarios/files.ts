import type { Disruption, Instant, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { asWritten, p6 } from '../vocabulary/p6.ts';
import { p5 } from '../vocabulary/p5.ts';
import { p7 } from '../vocabulary/p7.ts';
import { p4 } from '../vocabulary/p4.ts';
import { p3 } from '../vocabulary/p3.ts';
import { p2 } from '../vocabulary/p2.ts';
import { p1 } from '../vocabulary/p1.ts';

/** A scenario as a file that `coverset options` takes: the facts with their own now, the line that says what broke, and what it means. */
export interface ScenarioFile {
  readonly facts: Production;
  readonly line: string;
  readonly asked: Disruption;
  readonly at: Instant;
}

export const scenarioFiles = (): Readonly<Record<string, ScenarioFile>> => ({
  p1: {
    facts: { ...p1(), ownNow: '2026-12-01T05:25:00Z', title: 'The car is at her door' },
    line: '! mara out today',
    asked: { kind: 'person-out', person: id('mara'), span: { from: '2026-12-01', to: null } },
    at: '2026-12-01T05:25:00Z',
  },
  p2: {
    facts: p2(),
    line: '! rain thu 09:45 to 20:00, gusts 70',
    asked: { kind: 'weather', place: null, date: '2027-03-18', from: '09:45', to: '20:00', wet: true, wind: 70 },
    at: '2027-03-17T13:40:00Z',
  },
  p3: {
    facts: p3(),
    line: '! 115 min behind',
    asked: { kind: 'overrun', day: id('2027-04-08'), minutes: 115 },
    at: '2027-04-08T23:50:00Z',
  },
  p4: {
    facts: p4(),
    line: '! fig closed from tomorrow, return unknown',
    asked: { kind: 'place-lost', place: id('fig-diner'), set: null, span: { from: '2027-06-08', to: null } },
    at: '2027-06-07T22:30:00Z',
  },
  p5: {
    facts: p5(),
    line: '! push mon 90',
    asked: { kind: 'push-calls', day: id('2027-03-15'), minutes: 90 },
    at: '2027-03-13T16:00:00Z',
  },
  p6: {
    facts: p6(asWritten),
    line: '! vera out by thu 19:00',
    asked: { kind: 'stop-date', person: id('vera'), out: '2027-06-10T19:00' },
    at: '2027-06-08T01:30:00Z',
  },
  p7: {
    facts: p7(),
    line: '! client withdraws the pack',
    asked: { kind: 'client-change', said: 'client withdraws the pack' },
    at: '2026-10-14T18:40:00Z',
  },
});
