import { z } from 'zod';
import { findDatabaseFailure } from '@/lib/database/find-database-failure';
import { AppError } from '@/lib/errors';
import { FAILURE_REASONS, type JobFailure } from './types';

/** What the queue stores of a failed attempt. */
const Stored: z.ZodType<JobFailure> = z.object({ reason: z.enum(FAILURE_REASONS), message: z.string() });

const MAX_MESSAGE = 500;

/** Of the database, of this machine, or of the storage of the media library. */
function isSpaceMissing(error: unknown): boolean {
  if (error instanceof AppError) return error.code === 'full';
  const code: unknown = Reflect.get(Object(error), 'code');
  return findDatabaseFailure(error) === 'full' || code === 'ENOSPC' || code === 'EDQUOT';
}

export function failureOf(error: unknown): JobFailure {
  if (isSpaceMissing(error)) return { reason: 'full', message: '' };
  if (findDatabaseFailure(error) !== null) return { reason: 'database', message: '' };
  const message = error instanceof Error ? error.message : String(error);
  return { reason: 'failed', message: message.slice(0, MAX_MESSAGE) };
}

/** From the column `output`. The queue itself writes there when an attempt has taken too long and nobody recorded how it ended. */
export function storedFailure(output: unknown): JobFailure {
  const parsed = Stored.safeParse(output);
  return parsed.success ? parsed.data : { reason: 'ended', message: '' };
}
