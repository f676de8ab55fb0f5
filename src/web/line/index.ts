export { TheLine } from './TheLine.tsx';
