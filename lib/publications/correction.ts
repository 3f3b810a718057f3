import { z } from 'zod';

/** A correction that readers are told of, as publications store it. */
export const Correction = z.object({
  at: z.iso.datetime().transform((text) => new Date(text)),
  note: z.string(),
});

export type Correction = z.output<typeof Correction>;
