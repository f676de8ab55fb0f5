import type { Finding } from '#words/index.ts';
import styles from './Draft.module.css';

interface UnderlinedProps {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * The same text behind the field, with the found words underlined; a field itself can't mark words.
 * Overlapping findings are cut at each other's ends: every piece is drawn once, with its gravest level.
 */
export function Underlined({ text, findings }: UnderlinedProps) {
  return (
    <div aria-hidden="true" className={styles['mirror']}>
      {pieces(text, findings).map((piece) =>
        piece.level === null ? (
          piece.text
        ) : (
          <mark key={piece.from} className={styles[piece.level]}>
            {piece.text}
          </mark>
        ),
      )}
      {/* A text that ends in a line break is one line taller in the field. */}
      {'\u200b'}
    </div>
  );
}

interface Piece {
  readonly from: number;
  readonly text: string;
  readonly level: Finding['level'] | null;
}
const gravest = ['block', 'warn', 'hint'] as const;

function pieces(text: string, findings: readonly Finding[]): readonly Piece[] {
  const ends = [...new Set([0, text.length, ...findings.flatMap((finding) => [finding.from, finding.to])])].sort(
    (one, other) => one - other,
  );
  return ends.slice(0, -1).map((from, index) => {
    const to = ends[index + 1] ?? text.length;
    const over = findings.filter((finding) => finding.from <= from && to <= finding.to);
    return { from, text: text.slice(from, to), level: gravest.find((level) => over.some((finding) => finding.level === level)) ?? null };
  });
}
