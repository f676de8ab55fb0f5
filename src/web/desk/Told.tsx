import type { OptionView } from '#api/index.ts';
import { useDrafts } from './drafts.ts';
import styles from './Told.module.css';

interface ToldProps {
  readonly disruption: string;
  readonly option: OptionView;
  /** The return, where it is known. */
  readonly back: string | null;
}

/** Who must say yes, and who must be told, in the order of sending: director first, the agent before the talent. */
export function Told({ disruption, option, back }: ToldProps) {
  const choosable = option.verdict !== 'breaks';
  return (
    <aside className={styles['told']} aria-label="Who must be told">
      {option.mustSayYes.length === 0 ? null : (
        <section>
          <h2>Must say yes</h2>
          <ul>
            {option.mustSayYes.map((yes) => (
              <li key={yes}>{yes}</li>
            ))}
          </ul>
        </section>
      )}
      {choosable ? (
        <InOrder disruption={disruption} option={option} back={back} />
      ) : (
        <p className={styles['quiet']}>Nobody is told of a way that can’t be taken.</p>
      )}
    </aside>
  );
}

function InOrder({ disruption, option, back }: ToldProps) {
  const drafts = useDrafts(disruption, option.id, back);
  if (!drafts.data) return <p className={styles['quiet']}>{drafts.isError ? 'The list can’t be made now.' : 'Making the list …'}</p>;
  const { drafts: texts, silent } = drafts.data;
  return (
    <>
      <section>
        <h2>
          Told{option.key === null ? '' : ` with ${option.key}`}, in this order <span className={styles['quiet']}>{texts.length}</span>
        </h2>
        <ol>
          {texts.map((draft) => (
            <li key={draft.person} className={draft.change === null ? styles['calm'] : undefined}>
              <b>{draft.name}</b> <span className={styles['quiet']}>{draft.role}</span>
              {draft.change === null ? null : <span className={styles['change']}>{draft.change}</span>}
              {draft.phone === null ? null : <span className={styles['change']}>ring first: {draft.phone}</span>}
            </li>
          ))}
        </ol>
      </section>
      {silent.filter((one) => one.allowed).length === 0 ? null : (
        <section>
          <h2>Need not know</h2>
          <ul>
            {silent
              .filter((one) => one.allowed)
              .map((one) => (
                <li key={one.person}>
                  <b>{one.name}</b> <span className={styles['quiet']}>{one.role}</span>
                  <span className={styles['change']}>{one.why}</span>
                </li>
              ))}
          </ul>
        </section>
      )}
    </>
  );
}
