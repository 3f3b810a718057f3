import type { Prisma } from '@/lib/generated/prisma/client';
import { dayOf } from '@/lib/i18n/dates';
import type { ReviewActView } from './types';

const NAME = { select: { id: true, nameAr: true, nameEn: true } } as const;

/** What is read of an act to show it. */
export const ACT_COLUMNS = {
  ...{ id: true, kind: true, note: true, createdAt: true, dueOn: true, revisionId: true },
  actor: NAME,
  reviewer: NAME,
  revision: { select: { number: true } },
} satisfies Prisma.ReviewActSelect;

type Selected = Prisma.ReviewActGetPayload<{ select: typeof ACT_COLUMNS }>;

export function toActView({
  id,
  kind,
  note,
  createdAt,
  dueOn,
  actor,
  reviewer,
  revision,
}: Selected): ReviewActView {
  return {
    ...{ id, kind, note, reviewer, by: actor, at: createdAt },
    revision: revision?.number ?? null,
    dueOn: dueOn && dayOf(dueOn),
  };
}
