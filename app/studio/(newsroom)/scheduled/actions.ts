'use server';

import { z } from 'zod';
import { moveScheduledAction } from '@/app/studio/(newsroom)/_piece/schedule-actions';
import { MovingScheduled } from '@/app/studio/(newsroom)/_piece/schemas';
import { planReleaseAction } from '@/app/studio/(newsroom)/releases/actions';
import { type Reply, reply } from '@/app/studio/reply';
import { MAX_SETTLED } from '@/lib/publishing/types';

const Settling = z.strictObject({
  rows: z
    .array(MovingScheduled.omit({ notice: true }).extend({ isRelease: z.boolean() }))
    .min(1)
    .max(MAX_SETTLED),
});

/** Moves what is scheduled, each by itself as its own action does, so that one that is refused stops no other. Answers for each. */
export async function settleScheduledAction(input: unknown) {
  return reply(Settling, input, async (_signedIn, { rows }) => {
    const outcomes: Reply<{ at: Date }>[] = [];
    for (const { isRelease, ...row } of rows)
      outcomes.push(await (isRelease ? planReleaseAction(row) : moveScheduledAction(row)));
    return outcomes;
  });
}
