'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { readMail } from '@/lib/mail/read-mail';
import { retryMail } from '@/lib/mail/retry-mail';

const Id = z.strictObject({ id: z.uuid() });

export async function retryMailAction(input: unknown) {
  return mutation(Id, input, (tx, { actor }, { id }) => retryMail(tx, actor, id), refreshStudio);
}

export async function readMailAction(input: unknown) {
  return mutation(Id, input, (tx, { actor }, { id }) => readMail(tx, actor, id));
}
