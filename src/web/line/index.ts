export { LineField } from './LineField.tsx';
export { TheLine } from './TheLine.tsx';
export { WaitingLines } from './WaitingLines.tsx';
