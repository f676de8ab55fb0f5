export type { FileIssue } from './decoder.ts';
export { encodeFacts, encodeFile } from './encode.ts';
export type { DecodedFile } from './file.ts';
export { decodeFile, fileFormat } from './file.ts';
export { fileVersion } from './upgrades.ts';
