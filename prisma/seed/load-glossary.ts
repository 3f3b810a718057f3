import { db } from '@/lib/db';
import { termColumns } from '@/lib/glossary/term-columns';
import { glossary } from './content/glossary';

/** The glossary of the sample newsroom. Terms that exist already, by the same names, are not added again. */
export async function loadGlossary(): Promise<void> {
  for (const names of glossary) {
    const columns = termColumns([...names]);
    if ((await db().searchTerm.count({ where: { namesFolded: columns.namesFolded } })) > 0) continue;
    await db().searchTerm.create({ data: columns });
  }
}
