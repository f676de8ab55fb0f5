export type { FileIssue } from './decoder.ts';
export { encodeFacts, encodeFile } from './encode.ts';
export type { DecodedFile } from './file.ts';
export { decodeFile } from './file.ts';
