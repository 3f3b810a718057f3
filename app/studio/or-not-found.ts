import { notFound } from 'next/navigation';
import { AppError } from '@/lib/errors';
import { recordDenial } from './record-denial';

/** What a page shows, or the page for what does not exist; somebody without the right is told no more than that. */
export async function orNotFound<T>(wanted: Promise<T>): Promise<T> {
  try {
    return await wanted;
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'not_found' && error.code !== 'forbidden'))
      throw error;
    await recordDenial(error);
    return notFound();
  }
}
