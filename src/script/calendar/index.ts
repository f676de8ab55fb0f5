export type { CalendarAnswer, CalendarRefused } from './calendar.ts';
export { readCalendar } from './calendar.ts';
export type { ContentLine } from './content-line.ts';
export { unfold } from './content-line.ts';
export type { CalendarEvent, Horizon, Span } from './series.ts';
export { wholeCalendar } from './series.ts';
export { zoneByName } from './zone.ts';
