import { isToken, tokenHash } from '@/lib/auth/secret-token';
import { needsSecondFactor } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import type { Reader } from './asked-days';

/** Whose calendar a program reads. */
export interface OpenFeed {
  reader: Reader;
  locale: Locale;
}

/**
 * What a token opens now, asked of the database each time, so that one that is revoked is dead in every process at once. The row goes with
 * whatever ends the account's sessions, as a one-time password does; whoever could not sign in to the newsroom reads nothing here either. One
 * that was made since, by somebody whom the OpenID provider lets in beside it, is read.
 */
export async function openFeed(token: string): Promise<OpenFeed | null> {
  if (!isToken(token)) return null;
  const feed = await db().calendarFeed.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: { user: true },
  });
  if (!feed) return null;
  const { id: userId, role, interfaceLocale: locale, deactivatedAt } = feed.user;
  if (deactivatedAt || (await needsSecondFactor(feed.user))) return null;
  await noteReading(userId);
  return { reader: { userId, role }, locale };
}

/** A calendar stays readable while nothing can be stored. db() has recorded the failure. */
async function noteReading(userId: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "CalendarFeed" SET "lastReadAt" = now()
    WHERE "userId" = ${userId}::uuid AND ("lastReadAt" IS NULL OR "lastReadAt" < now() - interval '1 hour')`.catch(
    () => {},
  );
}
