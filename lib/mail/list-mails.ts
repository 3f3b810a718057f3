import type { Actor } from '@/lib/auth/types';
import { type BoundedCount, boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { isMailing } from './is-mailing';
import { storedFailure } from './mail-failure';
import { canManageMail } from './policy';
import { MAIL_STATES, type MailState, type MailView } from './types';

/** Without what the mails say: that is read one by one. */
const COLUMNS = {
  ...{ id: true, recipient: true, locale: true, subject: true, isConfidential: true, state: true },
  ...{ attempts: true, createdAt: true, dueAt: true, settledAt: true, failure: true },
  user: { select: { nameAr: true, nameEn: true } },
} satisfies Prisma.MailSelect;

function toView({
  user,
  state,
  dueAt,
  failure,
  ...row
}: Prisma.MailGetPayload<{ select: typeof COLUMNS }>): MailView {
  return {
    ...{ ...row, ...user },
    nextAt: state === 'waiting' && isMailing() ? dueAt : null,
    failure: storedFailure(failure),
  };
}

async function findRows(state: MailState, { from, direction, take }: RowRange<string>): Promise<MailView[]> {
  const isAfter = direction === 'after';
  const rows = await db().mail.findMany({
    where: { state, ...(from && { id: isAfter ? { lt: from } : { gt: from } }) },
    orderBy: { id: isAfter ? 'desc' : 'asc' },
    take,
    select: COLUMNS,
  });
  return rows.map(toView);
}

async function countIn(state: MailState): Promise<BoundedCount> {
  return boundedCount(await db().mail.count({ where: { state }, take: MAX_COUNTED }));
}

/** The mails in one state, newest first. Throws `forbidden`. */
export async function listMails(
  actor: Actor,
  { state, ...window }: ListWindow & { state: MailState },
): Promise<ListPage<MailView>> {
  permit(canManageMail(actor));
  const page = await findListPage<MailView, string>(window, {
    parse: (text) => (isUuid(text) ? text : null),
    cursorOf: ({ id }) => id,
    find: (range) => findRows(state, range),
  });
  return { ...page, total: await countIn(state) };
}

export interface MailSummary {
  counts: Record<MailState, BoundedCount>;
  /** Whether there is a mail server. Without one the mails wait here for an administrator. */
  isSending: boolean;
}

/** Throws `forbidden`. */
export async function summarizeMails(actor: Actor): Promise<MailSummary> {
  permit(canManageMail(actor));
  const counts = await Promise.all(MAIL_STATES.map(async (state) => [state, await countIn(state)] as const));
  return {
    counts: Object.fromEntries(counts) as MailSummary['counts'],
    isSending: isMailing(),
  };
}
