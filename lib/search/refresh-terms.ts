import { db } from '@/lib/db';
import { synonymKeys } from './analysis/with-synonyms';
import { SEARCH_VERSION } from './search-version';

/** What a term of the glossary is looked up by. */
export function termKeys(names: readonly string[]) {
  return { keys: [...new Set(names.flatMap(synonymKeys))], keysVersion: SEARCH_VERSION };
}

/** Lets the names of the glossary be found by what this version makes of their words. There are some hundred at most. */
export async function refreshTerms(): Promise<void> {
  const terms = await db().searchTerm.findMany({ where: { keysVersion: { lt: SEARCH_VERSION } } });
  for (const { id, names, version } of terms)
    await db().searchTerm.updateMany({ where: { id, version }, data: termKeys(names) });
}
