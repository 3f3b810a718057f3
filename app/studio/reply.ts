import 'server-only';
import { randomUUID } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { SignedIn } from '@/lib/auth/types';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { AppError, type ErrorCode, type Issue } from '@/lib/errors';
import { issueText } from '@/lib/i18n/issue-text';
import type { Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { recordDenial } from './record-denial';
import { currentUser, requireSignedIn } from './session';
import { visitorLocale } from './visitor-locale';
import { zodIssues } from './zod-issues';

export interface ReplyIssue {
  path: string;
  key: string;
  message: string;
}

export type Reply<T> = { ok: true; data: T } | { ok: false; code: ErrorCode | 'bug'; issues: ReplyIssue[] };

interface Options {
  /** Only the change of a one-time password itself is open to somebody who still has one. */
  withOneTimePassword?: boolean;
}

/** What every server action does: parse → who is it → one verb call → an answer in the user's language. */
export async function reply<Schema extends z.ZodType, T>(
  schema: Schema,
  input: unknown,
  verb: (signedIn: SignedIn, parsed: z.output<Schema>) => Promise<T>,
  options: Options = {},
): Promise<Reply<T>> {
  try {
    const signedIn = await requireSignedIn(options);
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new AppError('invalid', zodIssues(parsed.error));
    return { ok: true, data: await verb(signedIn, parsed.data) };
  } catch (error) {
    unstable_rethrow(error);
    return await refusalOf(error);
  }
}

/** What was thrown as the answer that the user reads. A database that is away is no bug: trying again helps. */
export async function refusalOf(thrown: unknown): Promise<Extract<Reply<never>, { ok: false }>> {
  if (!isDatabaseAway(thrown)) {
    if (thrown instanceof AppError) await recordDenial(thrown);
    return refusal(thrown, await interfaceLocale());
  }
  log.warn({ err: thrown }, 'the database is away');
  // Nobody can be asked whose session this is.
  return refusal(new AppError('unavailable', [{ path: '', key: 'unavailable' }]), await visitorLocale());
}

/** An error in the words of a language; a bug is logged once under an id that the user can quote. */
export function refusal(error: unknown, locale: Locale): Extract<Reply<never>, { ok: false }> {
  if (error instanceof AppError) {
    return { ok: false, code: error.code, issues: error.issues.map((issue) => inWords(issue, locale)) };
  }
  const id = randomUUID().slice(0, 8);
  log.error({ err: error, errorId: id }, 'unexpected error');
  return { ok: false, code: 'bug', issues: [inWords({ path: '', key: 'bug', params: { id } }, locale)] };
}

function inWords(issue: Issue, locale: Locale): ReplyIssue {
  return { path: issue.path, key: issue.key, message: issueText(issue, locale) };
}

/** The language to answer in: the user's own setting, else the visitor's. */
async function interfaceLocale(): Promise<Locale> {
  try {
    const signedIn = await currentUser();
    if (signedIn) return signedIn.user.interfaceLocale;
  } catch (error) {
    log.warn({ err: error }, 'interface language unknown');
  }
  return visitorLocale();
}
