import 'server-only';
import { revalidatePath } from 'next/cache';

/**
 * Makes the browser discard the studio pages in its router cache, any of which may show what has changed. Reader pages need
 * nothing of the kind: their page cache follows the database.
 */
export function refreshStudio(): void {
  revalidatePath('/studio', 'layout');
}
