import { z } from 'zod';

/** A moment as a form sends it. The verb checks day, time and zone, so that each of its answers is a sentence about the moment. */
export const MomentShape = z.strictObject({
  wallTime: z.string().max(30),
  timeZone: z.string().max(60),
  occurrence: z.enum(['first', 'second']).nullable(),
});
