import 'server-only';
import { randomUUID } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { SignedIn } from '@/lib/auth/types';
import { databaseRefusal } from '@/lib/database/database-refusal';
import { recordDatabaseFailure } from '@/lib/database/record-database-failure';
import { AppError, type ErrorCode, type Issue } from '@/lib/errors';
import { issueText } from '@/lib/i18n/issue-text';
import type { Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { recordActionCall } from '@/lib/request-outcome';
import { recordDenial } from './record-denial';
import { type Admission, currentUser, requireSignedIn } from './session';
import { visitorLocale } from './visitor-locale';
import { zodIssues } from './zod-issues';

export interface ReplyIssue {
  path: string;
  key: string;
  message: string;
}

export type Reply<T> = { ok: true; data: T } | { ok: false; code: ErrorCode | 'bug'; issues: ReplyIssue[] };

/** Runs a server action: checks the session, parses the input, calls the verb, and replies in the user's language. */
export async function reply<Schema extends z.ZodType, T>(
  schema: Schema,
  input: unknown,
  verb: (signedIn: SignedIn, parsed: z.output<Schema>) => Promise<T>,
  options: Admission = {},
): Promise<Reply<T>> {
  recordActionCall();
  try {
    const signedIn = await requireSignedIn(options);
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new AppError('invalid', zodIssues(parsed.error));
    return { ok: true, data: await verb(signedIn, parsed.data) };
  } catch (error) {
    unstable_rethrow(error);
    return await replyToError(error);
  }
}

/** The same for an action of the sign-in page, whose visitor has no session. */
export async function replyToVisitor<T>(verb: () => Promise<T>): Promise<Reply<T>> {
  recordActionCall();
  try {
    return { ok: true, data: await verb() };
  } catch (error) {
    unstable_rethrow(error);
    return await replyToError(error);
  }
}

/** Turns a thrown error into a reply. A failure of the database is not a bug but a refusal: trying again helps. */
export async function replyToError(thrown: unknown): Promise<Extract<Reply<never>, { ok: false }>> {
  const refusal = databaseRefusal(thrown);
  if (!refusal) {
    if (thrown instanceof AppError) await recordDenial(thrown);
    return errorReply(thrown, await interfaceLocale());
  }
  recordDatabaseFailure(thrown);
  // The user's language is stored in the database, and another query may take seconds. Pages show their own sentence for the key.
  return errorReply(refusal, await visitorLocale());
}

/** The reply to an error in a language. A bug is logged once with an id, which the user can pass on. */
export function errorReply(error: unknown, locale: Locale): Extract<Reply<never>, { ok: false }> {
  if (error instanceof AppError) {
    return { ok: false, code: error.code, issues: error.issues.map((issue) => toReplyIssue(issue, locale)) };
  }
  const id = randomUUID().slice(0, 8);
  log.error({ err: error, errorId: id }, 'unexpected error');
  return { ok: false, code: 'bug', issues: [toReplyIssue({ path: '', key: 'bug', params: { id } }, locale)] };
}

function toReplyIssue(issue: Issue, locale: Locale): ReplyIssue {
  return { path: issue.path, key: issue.key, message: issueText(issue, locale) };
}

/** The interface language of the user, else the language of the visitor. */
async function interfaceLocale(): Promise<Locale> {
  try {
    const signedIn = await currentUser();
    if (signedIn) return signedIn.user.interfaceLocale;
  } catch (error) {
    log.warn({ err: error }, 'interface language unknown');
  }
  return visitorLocale();
}
