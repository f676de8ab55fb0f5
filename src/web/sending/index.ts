export { isUnderWay, Sending } from './Sending.tsx';
