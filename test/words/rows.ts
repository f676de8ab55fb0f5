import type { CheckContext, RuleId } from '#words/index.ts';

/** One row of a case file: context as JSON, the text, the rule ids that must be found, '-' for none. */
export interface CaseRow {
  readonly line: number;
  readonly context: CheckContext;
  readonly text: string;
  readonly expected: readonly RuleId[];
}

/** Reads a case file: tab-separated, header 'context text expected', one case a line; blank lines and lines behind '#' are comments. */
export function caseRows(file: string): readonly CaseRow[] {
  return file
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((row, at) => ({ cells: row.split('\t'), row, line: at + 1 }))
    .filter(({ row, line }) => line > 1 && row.trim() !== '' && !row.startsWith('#'))
    .map(({ cells, line }) => {
      const [context, text, expected] = cells;
      if (context === undefined || text === undefined || expected === undefined) throw new Error(`line ${line}: three cells are needed`);
      const ids = expected.trim() === '-' ? [] : expected.split(',').map((one) => one.trim());
      return { line, context: JSON.parse(context) as CheckContext, text, expected: ids as RuleId[] };
    });
}

/** The ids that were found, each once, in the order of their names. */
export const idsOf = (findings: readonly { readonly id: RuleId }[]): readonly RuleId[] =>
  [...new Set(findings.map(({ id }) => id))].toSorted();
