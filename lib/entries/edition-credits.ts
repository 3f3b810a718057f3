import type { Tx } from '@/lib/db';
import type { Edition, EditionCredit } from '@/lib/generated/prisma/client';
import {
  CREDIT_FIELD_NAMES,
  CREDIT_FIELDS,
  CREDIT_ROLES,
  type CreditFields,
} from '@/lib/workflow/credit-roles';

/** The credits of an edition, for queries. */
export const CREDIT_COLUMNS = {
  credits: { orderBy: { position: 'asc' }, select: { role: true, personId: true } },
} as const;

type CreditRow = Pick<EditionCredit, 'role' | 'personId'>;

/** Rows in the order of their positions as the fields that users see. */
export function creditFieldsOf(rows: readonly CreditRow[]): CreditFields {
  const idsOf = (role: CreditRow['role']) =>
    rows.filter((row) => row.role === role).map(({ personId }) => personId);
  return {
    translatorIds: idsOf('translator'),
    editorIds: idsOf('editor'),
    photographerIds: idsOf('photographer'),
  };
}

/** Writes the credits of a locked edition. The caller raises `fieldsVersion` afterwards, by which the database hashes the fields anew. */
export async function writeCredits(
  tx: Tx,
  { id: editionId, entryId }: Pick<Edition, 'id' | 'entryId'>,
  stored: CreditFields,
  wanted: CreditFields,
): Promise<void> {
  const changed = CREDIT_ROLES.filter(
    (role) => stored[CREDIT_FIELDS[role]].join() !== wanted[CREDIT_FIELDS[role]].join(),
  );
  if (changed.length === 0) return;
  await tx.editionCredit.deleteMany({ where: { editionId, role: { in: changed } } });
  await tx.editionCredit.createMany({
    data: changed.flatMap((role) =>
      wanted[CREDIT_FIELDS[role]].map((personId, position) => ({
        editionId,
        entryId,
        role,
        personId,
        position,
      })),
    ),
  });
}

/** Those of the fields that name people. */
export function creditsIn(fields: { [Name in keyof CreditFields]: readonly string[] | null }): CreditFields {
  return Object.fromEntries(
    CREDIT_FIELD_NAMES.map((name) => [name, [...(fields[name] ?? [])]]),
  ) as unknown as CreditFields;
}
