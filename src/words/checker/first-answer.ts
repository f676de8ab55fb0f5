import type { CheckRule } from './finding.ts';

const solutions =
  /[£€$¥]\s?\d[\d.,]*\w*|\bwe (?:can|could|will|would|shall|might)\s+(?!(?:ring|call|phone|speak|talk|find|look into)\b)[^.!?\n]+|\bfor (?:gbp |eur |usd )?\d[\d.,]{2,}\b|\b\d[\d.,]*\s?(?:k|pounds|euros?|dollars)\b/giu;

/** C1: the first answer to an angry client has no solution in it: no price, no way out, no new date (R11.3). */
export const solutionTooEarly: CheckRule = ({ text, context }) =>
  context.firstAnswer === true
    ? [...text.matchAll(solutions)].map((mark) => ({
        id: 'C1' as const,
        level: 'block' as const,
        from: mark.index,
        to: mark.index + mark[0].length,
      }))
    : [];
