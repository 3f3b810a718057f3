import { notFound } from 'next/navigation';
import { AppError } from '@/lib/errors';
import { recordDenial } from './record-denial';

/** The data of a page, or the page "not found". A user without permission gets the same answer as for missing data. */
export async function orNotFound<T>(data: Promise<T>): Promise<T> {
  try {
    return await data;
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'not_found' && error.code !== 'forbidden'))
      throw error;
    await recordDenial(error);
    return notFound();
  }
}

/** The data of a page, or null when there is none, or none that the user may see. */
export async function orNull<T>(data: Promise<T>): Promise<T | null> {
  try {
    return await data;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}
