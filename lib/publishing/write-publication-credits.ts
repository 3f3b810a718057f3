import type { Tx } from '@/lib/db';
import type { RevisionFields } from '@/lib/entries/revision-fields';
import type { PublicationCredit } from '@/lib/generated/prisma/client';
import { CREDIT_FIELDS, CREDIT_ROLES } from '@/lib/workflow/credit-roles';
import { rowDifference } from './row-difference';
import type { StoredBeside } from './stored-beside';

type Credit = StoredBeside['credits'][number];

/** Makes the credits of a publication those of its revision. Rows that stay are not written, because every written one makes a person's page be rendered again. */
export async function writePublicationCredits(
  tx: Tx,
  publicationId: string,
  order: Pick<PublicationCredit, 'locale' | 'datelineAt' | 'entryNumber'>,
  fields: RevisionFields,
  stored: Credit[],
): Promise<void> {
  const { surplus, missing } = rowDifference(stored, creditsOf(fields), (row) =>
    [row.role, row.position, row.personId, row.isListed].join(' '),
  );
  if (surplus.length > 0) {
    const rows = surplus.map(({ role, personId }) => ({ role, personId }));
    await tx.publicationCredit.deleteMany({ where: { publicationId, OR: rows } });
  }
  if (missing.length > 0) {
    await tx.publicationCredit.createMany({
      data: missing.map((credit) => ({ publicationId, ...order, ...credit })),
    });
  }
}

/** Whoever is an author too, or has two roles, is listed once. */
function creditsOf(fields: RevisionFields): Credit[] {
  const listed = new Set(fields.authorIds);
  return CREDIT_ROLES.flatMap((role) =>
    (fields[CREDIT_FIELDS[role]] ?? []).map((personId, position) => {
      const isListed = !listed.has(personId);
      listed.add(personId);
      return { role, personId, position, isListed };
    }),
  );
}
