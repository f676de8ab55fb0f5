export { printedCode, squareCode } from './square-code.ts';
