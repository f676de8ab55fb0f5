import type { BudgetView } from '#api/index.ts';
import styles from './Money.module.css';

/** Every line of it can be followed: to date + commitments + to complete - savings taken = final; budget - final = variance. */
export function Budget({ budget }: { readonly budget: BudgetView }) {
  const rows: readonly (readonly [string, string])[] = [
    ['Cost to date', budget.toDate],
    ['Commitments', budget.committed],
    ['Estimate to complete (ETC)', budget.toComplete],
    ['Less savings taken', budget.taken],
    ['Estimated final cost (EFC)', budget.final],
    ['Budget', budget.total],
    ['Variance', budget.variance],
  ];
  return (
    <table className={styles['budget']} aria-label="Budget">
      <tbody>
        {rows.map(([name, sum]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{sum}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
