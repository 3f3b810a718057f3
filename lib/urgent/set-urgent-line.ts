import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { databaseClock } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import { isWebAddress } from '@/lib/entries/is-web-address';
import { lockReferences, NO_REFERENCES } from '@/lib/entries/lock-references';
import { AppError, permit, requireNoIssues } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { requireMoment } from '@/lib/publishing/schedule/require-moment';
import { parseLineLink } from '@/lib/workflow/line-link';
import { canSetUrgentLine } from './policy';
import type { UrgentInput, UrgentRemoval } from './shape';
import { URGENT_DAYS_MAX, URGENT_LINKS, type UrgentEnd } from './types';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Shows readers an urgent line of a language from now on until its end, by the clock of the database. Throws `forbidden`, `invalid`, and
 * `conflict` when somebody has set or removed it meanwhile.
 */
export async function setUrgentLine(
  tx: Tx,
  actor: Actor,
  { locale, version, text, link, end }: UrgentInput,
): Promise<{ version: number }> {
  const gone = await lockReferences(tx, { ...NO_REFERENCES, link });
  const stored = await lockLine(tx, locale);
  permit(canSetUrgentLine(actor));
  requireSeen(stored, version);
  const linked = parseLineLink(link);
  if (linked?.kind === 'address' && !isWebAddress(linked.address))
    throw new AppError('invalid', [{ path: 'link', key: 'field.webAddress' }]);
  if (linked && !URGENT_LINKS.some((kind) => kind === linked.kind))
    throw new AppError('invalid', [{ path: 'link', key: 'field.unknownChoice' }]);
  requireNoIssues(gone);
  const endsAt = await endOf(tx, stored, end);
  await tx.$executeRaw`
    INSERT INTO "UrgentLine" ("locale", "text", "link", "endsAt", "version")
    VALUES (${locale}::"Locale", ${text}, ${link}, ${endsAt}, ${version + 1}::int)
    ON CONFLICT ("locale") DO UPDATE SET "text" = excluded."text", "link" = excluded."link", "endsAt" = excluded."endsAt",
      "setAt" = clock_timestamp(), "version" = excluded."version"`;
  await record(tx, actor, 'urgent.set', locale, { text, until: endsAt.toISOString() });
  return { version: version + 1 };
}

/**
 * Ends the urgent line of a language now. The row stays for its version, by which one that is set later is told from this one. Throws `forbidden`, and `conflict` as above.
 */
export async function removeUrgentLine(
  tx: Tx,
  actor: Actor,
  { locale, version }: UrgentRemoval,
): Promise<{ version: number }> {
  const stored = await lockLine(tx, locale);
  permit(canSetUrgentLine(actor));
  requireSeen(stored, version);
  if (!stored) return { version };
  await tx.$executeRaw`
    UPDATE "UrgentLine" SET "endsAt" = least("endsAt", clock_timestamp()), "version" = "version" + 1
    WHERE "locale" = ${locale}::"Locale"`;
  await record(tx, actor, 'urgent.removed', locale, { text: stored.text });
  return { version: version + 1 };
}

async function endOf(tx: Tx, stored: { endsAt: Date } | null, end: UrgentEnd): Promise<Date> {
  const now = await databaseClock(tx);
  if (typeof end === 'number') return new Date(now.getTime() + end * MINUTE_MS);
  if (end === 'kept') {
    if (stored && stored.endsAt > now) return stored.endsAt;
    throw new AppError('invalid', [{ path: 'end', key: 'urgent.ended' }]);
  }
  const at = await requireMoment(tx, end);
  if (at.getTime() > now.getTime() + URGENT_DAYS_MAX * DAY_MS)
    throw new AppError('invalid', [
      { path: 'moment', key: 'urgent.tooLong', params: { days: URGENT_DAYS_MAX } },
    ]);
  return at;
}

async function lockLine(tx: Tx, locale: Locale) {
  // An advisory lock, because the row may not exist yet.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('urgent line'))`;
  return tx.urgentLine.findUnique({ where: { locale } });
}

function requireSeen(stored: { version: number } | null, version: number): void {
  if ((stored?.version ?? 0) !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
}

function record(
  tx: Tx,
  actor: Actor,
  action: 'urgent.set' | 'urgent.removed',
  locale: Locale,
  data: { text: string; until?: string },
): Promise<void> {
  return recordEvent(tx, actor, { action, subjectType: 'urgent', subjectId: locale, locale, data });
}
