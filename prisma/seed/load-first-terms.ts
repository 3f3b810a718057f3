import { termColumns } from '@/lib/glossary/term-columns';
import { transaction } from '@/lib/transaction';
import { firstGlossary } from './content/first-glossary';

/** The setting that records that a newsroom has had them: what administrators delete does not come back. */
const FIRST_TERMS_KEY = 'first-glossary';

/**
 * Gives a newsroom the terms that every glossary begins with, once, with the sample or without it. Leaves out those of which somebody has
 * entered a name before. Of several starts at once, one does it.
 */
export async function loadFirstTerms(): Promise<void> {
  await transaction(async (tx) => {
    const isFirst = await tx.$executeRaw`
      INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES (${FIRST_TERMS_KEY}, '"loaded"'::jsonb, now())
      ON CONFLICT ("key") DO NOTHING`;
    if (isFirst === 0) return;
    const known = new Set(
      (await tx.searchTerm.findMany({ select: { names: true } })).flatMap(({ names }) => names),
    );
    const added = firstGlossary.filter((names) => !names.some((name) => known.has(name)));
    await tx.searchTerm.createMany({ data: added.map((names) => termColumns([...names])) });
  });
}
