import { z } from 'zod';
import { id } from './id.ts';

/** One sheet of facts as a form: every record a row, every cell a text; what nobody knows says `ask`. */
export const FactsSheetView = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.object({ key: z.string(), name: z.string(), cells: z.array(z.string()) })),
  /** Cells that ask. */
  asks: z.number(),
  /** Availability alone: who has the part, and the dates; a cell is a state like 'H' or 'A until 18:00'. */
  dates: z.array(z.string()),
});
export const FactsView = z.object({ sheets: z.array(FactsSheetView) });
export type FactsView = z.infer<typeof FactsView>;
export type FactsSheetView = z.infer<typeof FactsSheetView>;

/** Cells of one sheet that were typed or painted together: one row of the journal. */
export const TypedCells = z.object({
  sheet: id,
  cells: z
    .array(z.object({ key: id, column: id, text: z.string().max(2000) }))
    .min(1)
    .max(400),
});
/** A record that is not there yet, by the name that people call it. */
export const NewRecord = z.object({ sheet: id, name: z.string().min(1).max(200) });
