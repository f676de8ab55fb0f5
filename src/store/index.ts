export { replaceFile } from './atomic.ts';
export { columnMemory } from './column-memory.ts';
export { dataFolder } from './data-folder.ts';
export { fileStore } from './file-store.ts';
export { notesOf, privateNotes } from './private-notes.ts';
export { privateTalks } from './private-talks.ts';
