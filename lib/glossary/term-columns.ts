import { fold } from '@/lib/i18n/fold';
import { termKeys } from '@/lib/search/refresh-terms';

/** The columns of a term that hold its names, and what they are found by. */
export function termColumns(names: string[]) {
  return { names, namesFolded: fold(names.join(' ')), ...termKeys(names) };
}
