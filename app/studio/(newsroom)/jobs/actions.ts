'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { deleteJob } from '@/lib/jobs/delete-job';
import { retryFailedJobs, retryJob } from '@/lib/jobs/retry-jobs';

const Id = z.strictObject({ id: z.uuid() });
const Kind = z.strictObject({ kind: z.string().max(100) });

export async function retryJobAction(input: unknown) {
  return mutation(Id, input, (tx, { actor }, { id }) => retryJob(tx, actor, id), refreshStudio);
}

export async function retryFailedJobsAction(input: unknown) {
  return mutation(Kind, input, (tx, { actor }, { kind }) => retryFailedJobs(tx, actor, kind), refreshStudio);
}

export async function deleteJobAction(input: unknown) {
  return mutation(Id, input, (tx, { actor }, { id }) => deleteJob(tx, actor, id), refreshStudio);
}
