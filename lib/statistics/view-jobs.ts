import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

const data = z.strictObject({});
const keyOf = () => 'all';

/** Renews what readers are shown as most read, or removes it where that is not wanted, and what the newsroom is shown of the longer ranges. */
export const RENEW_MOST_READ_JOB = defineJobKind({ name: 'renew-most-read', data, keyOf });

/** Deletes the counts of days that are older than they are kept. */
export const DELETE_OLD_VIEWS_JOB = defineJobKind({ name: 'delete-old-views', data, keyOf, timeoutS: 600 });
