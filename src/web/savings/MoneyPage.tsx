import { useThisPage, useTitle } from '../page.ts';
import { Budget } from './Budget.tsx';
import styles from './Money.module.css';
import { Orders } from './Orders.tsx';
import { Savings } from './Savings.tsx';

/** The money as the papers have it: budget, cost to date, commitments, estimate to complete, what was taken, final cost, variance. */
export function MoneyPage() {
  useTitle('Money');
  const { money } = useThisPage();
  return (
    <div className={styles['page']}>
      <header>
        <h1>Money</h1>
        {money.savings === null ? null : <p className={styles['lead']}>{money.savings.first} · ask with a target: ? save 12000</p>}
      </header>
      {money.budget === null ? (
        <p className={styles['lead']}>No budget was entered: the facts workbook has its place, sheet House.</p>
      ) : (
        <Budget budget={money.budget} />
      )}
      <Orders />
      {money.savings === null ? <p className={styles['lead']}>Nobody has named a way to save yet.</p> : <Savings savings={money.savings} />}
    </div>
  );
}
