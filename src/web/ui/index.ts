export { Button } from './Button.tsx';
export { joined } from './joined.ts';
export { Key } from './Key.tsx';
export { Problem } from './Problem.tsx';
