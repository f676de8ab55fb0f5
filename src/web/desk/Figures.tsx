import type { OptionView } from '#api/index.ts';
import styles from './Figures.module.css';

/** Every figure opened into its lines, so that a calculator comes to the same sum. */
export function Figures({ option }: { readonly option: OptionView }) {
  return (
    <section className={styles['figures']} aria-label={`Figures of ${option.title}`}>
      <p className={styles['basis']}>{option.basis}</p>
      <dl className={styles['four']}>
        <Sum name="New money" sum={option.newMoney} />
        <Sum name="Saved" sum={option.saved} />
        <Sum name="Paid either way" sum={option.sunk} />
        <Sum name="Recoverable" sum={option.recoverable} />
      </dl>
      <Lines option={option} />
      <Group title="Changed calls" rows={option.calls.map((one) => `${one.who}, ${one.day}: ${one.was} → ${one.now}`)} />
      <Group title="Must say yes" rows={option.mustSayYes} />
      <Group title="Why it holds, or not" rows={[...option.evidence, ...option.reasons]} />
      <Group title="Promises touched" rows={option.promises} />
      <Group
        title="Left after it"
        rows={[
          option.coverLeft === null ? '' : `Cover: ${option.coverLeft}`,
          option.slackLeft === null ? '' : `Slack: ${option.slackLeft}`,
          option.contingencyLeft === null ? '' : `Contingency: ${option.contingencyLeft}`,
          option.lastMoment === null ? '' : `Can be chosen until ${option.lastMoment}`,
        ].filter((row) => row !== '')}
      />
    </section>
  );
}

const kinds = { new: 'new', saved: 'saved', sunk: 'paid either way', recoverable: 'recoverable' } as const;

function Lines({ option }: { readonly option: OptionView }) {
  if (option.lines.length === 0) return <p>No money changes: there is no line to open.</p>;
  return (
    <table className={styles['lines']}>
      <caption>Lines</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Kind</th>
          <th scope="col" className={styles['number']}>
            Quantity
          </th>
          <th scope="col" className={styles['number']}>
            Rate
          </th>
          <th scope="col" className={styles['number']}>
            Sum
          </th>
        </tr>
      </thead>
      <tbody>
        {option.lines.map((line) => (
          <tr key={`${line.account} ${line.what} ${line.kind}`}>
            <td>
              {line.what}
              <small>
                {line.account} · {line.source}
              </small>
            </td>
            <td>{kinds[line.kind]}</td>
            <td className={styles['number']}>{line.quantity}</td>
            <td className={styles['number']}>{line.rate}</td>
            <td className={styles['number']}>{line.sum}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sum({ name, sum }: { readonly name: string; readonly sum: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{sum}</dd>
    </div>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly string[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </div>
  );
}
