import type { VersionView } from '#api/index.ts';
import type { ReactNode } from 'react';
import styles from './Versions.module.css';

interface VersionsProps {
  /** Names the region: 'Both versions'. */
  readonly label: string;
  readonly versions: readonly VersionView[];
  /** Keys below the rows. */
  readonly children?: ReactNode;
}

/** What somebody else did meanwhile: for each row what stood beside what stands now. */
export function Versions({ label, versions, children }: VersionsProps) {
  return (
    <section aria-label={label} className={styles['versions']}>
      {versions.map((version) => (
        <table key={version.row}>
          <caption>
            {version.what}
            <span className={styles['who']}>
              {' '}
              {whose(version)}, {version.at}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">It was</th>
              <th scope="col">It is now</th>
            </tr>
          </thead>
          <tbody>
            {version.sides.map((side) => (
              <tr key={side.name}>
                <th scope="row">{side.name}</th>
                <td>{side.was}</td>
                <td>{side.now}</td>
              </tr>
            ))}
            {version.more === 0 ? null : (
              <tr>
                <td colSpan={3}>and {version.more} more</td>
              </tr>
            )}
          </tbody>
        </table>
      ))}
      {children === undefined ? null : <div className={styles['keys']}>{children}</div>}
    </section>
  );
}

const whose = ({ who, own }: VersionView): string => (own ? 'you, in another window' : (who ?? 'somebody'));
