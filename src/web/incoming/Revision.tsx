import type { IncomingView } from '#api/index.ts';
import styles from './Incoming.module.css';

interface RevisionProps {
  readonly scenes: IncomingView['scenes'];
  readonly leave: readonly string[];
  readonly fixed: boolean;
  readonly onLeave: (scene: string, out: boolean) => void;
}

/** The scenes of a revision side by side; each is accepted or left as it stands. A move changes nothing that is stored. */
export function Revision({ scenes, leave, fixed, onLeave }: RevisionProps) {
  return (
    <table className={styles['revision']}>
      <caption>Scenes, side by side</caption>
      <thead>
        <tr>
          <th scope="col">Accept</th>
          <th scope="col">Scene</th>
          <th scope="col">State</th>
          <th scope="col">Stands</th>
          <th scope="col">Script now</th>
        </tr>
      </thead>
      <tbody>
        {scenes.map(({ scene, state, before, after }) => (
          <tr key={`${scene} ${state}`}>
            <td>
              {state === 'moved' ? null : (
                <input
                  type="checkbox"
                  aria-label={`Accept scene ${scene} ${state}`}
                  checked={!leave.includes(scene)}
                  disabled={fixed}
                  onChange={(event) => onLeave(scene, !event.target.checked)}
                />
              )}
            </td>
            <th scope="row">{scene}</th>
            <td>{state}</td>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
