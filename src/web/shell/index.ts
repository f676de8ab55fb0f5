export { timeLeft, useNow } from './clock.ts';
export { Nowhere, Shell } from './Shell.tsx';
