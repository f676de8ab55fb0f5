export type { Answer, Branch, CallChange, Cutoff, Impact, MoneyFigure, Moved, OpenAsk, Option, TouchedDay, Verdict } from './answer.ts';
