export { Budget } from './Budget.tsx';
export { MoneyPage } from './MoneyPage.tsx';
export { Savings } from './Savings.tsx';
