'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { reply } from '@/app/studio/reply';
import { getPurgeStatus } from '@/lib/purges/get-purge-status';
import { retryPurges } from '@/lib/purges/retry-purges';

export async function readPurgesAction() {
  return reply(z.undefined(), undefined, ({ actor }) => getPurgeStatus(actor));
}

export async function retryPurgesAction() {
  return mutation(z.undefined(), undefined, (tx, { actor }) => retryPurges(tx, actor));
}
