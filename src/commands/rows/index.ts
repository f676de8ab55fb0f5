export { type Doing, type Done, noteSending, takeBackSending } from '../journal.ts';
export { typedAt, unlessFiled } from '../late-line.ts';
export { type Sides, sidesOf } from '../say-change.ts';
export { redo, redoable, rowsInForce, undo, undoable } from '../undo.ts';
