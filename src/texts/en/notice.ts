import { sayDate } from '#model/index.ts';

/** Words around the notice to the insurer. */
export const noticeTexts = {
  policy: (deductible: string | null) =>
    deductible === null ? 'of the named artists' : `of the named artists, deductible ${deductible} a loss`,
  stage: (day: string | null, days: number) => (day === null ? `principal photography, ${days} days` : `shooting day ${day} of ${days}`),
  nothing: 'Nothing that is insured is touched: there is no notice to give.',
  office: 'the production office',
  row: (whom: string, who: string, date: string) =>
    `1 message to ${whom} about: ${who} not available${date === '' ? '' : `, ${sayDate(date)}`}`,
  due: (whom: string, who: string) => `Tell ${whom} for the insurer: ${who} not available`,
} as const;
