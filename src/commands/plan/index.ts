export { type Scheduled, scheduleRound, takeSchedule, withDays } from '../make-schedule.ts';
export { isOpenDay, type MoveTo, type Moved, movePart } from './move-part.ts';
export { dayNotes } from './day-notes.ts';
export { dayOutOfDays } from '../day-out-of-days.ts';
