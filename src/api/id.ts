import { z } from 'zod';

/**
 * The id of a record, as a call names it. Records are looked up by name in plain objects: a name that every object has of itself
 * ('constructor') would find something that no production holds.
 */
export const id = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !(name in Object.prototype));
