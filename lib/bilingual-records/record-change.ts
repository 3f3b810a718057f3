import { z } from 'zod';

/** What a change carries besides the fields. */
export const STORED_RECORD = { id: z.uuid(), version: z.int().min(1) };

/** Separates the fields only after parsing, so that the paths of issues are the names of the fields. */
export function toChange<Input extends { id: string; version: number }>({ id, version, ...fields }: Input) {
  return { id, version, fields };
}
