import 'server-only';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { z } from 'zod';
import { replyToError } from '@/app/studio/reply';
import { requireSignedIn } from '@/app/studio/session';
import { zodIssues } from '@/app/studio/zod-issues';
import type { SignedIn } from '@/lib/auth/types';
import { AppError, STATUS } from '@/lib/errors';
import { MAX_BODY_BYTES } from '@/lib/http/limit-body';
import { StepRefused } from '@/lib/richtext/step-refused';

const unzip = promisify(gunzip);

const RETRY_AFTER_SECONDS = '5';

/** Answers a request that the open editor makes by itself: what `verb` answers, or its refusal in the user's language. */
export async function answerEditor(
  request: Request,
  verb: (signedIn: SignedIn) => Promise<Response>,
): Promise<Response> {
  try {
    return await verb(await writerOf(request));
  } catch (error) {
    const refused = await replyToError(error);
    const status = refused.code === 'bug' ? 500 : STATUS[refused.code];
    const headers = status === STATUS.unavailable ? { 'Retry-After': RETRY_AFTER_SECONDS } : undefined;
    return Response.json({ ...refused, ...refusedStep(error) }, { status, headers });
  }
}

/** Which step is refused, if it is one: the page saves the others without it. */
function refusedStep(error: unknown): { step?: number } {
  return error instanceof StepRefused ? { step: error.step } : {};
}

/** The signed-in user, who must be the writer of the text: another user may have signed in with this browser since. */
async function writerOf(request: Request): Promise<SignedIn> {
  // An open page reads by itself, also while nobody sits in front of it.
  const signedIn = await requireSignedIn({ isUse: request.method !== 'GET' });
  const writer = request.headers.get('x-markaz-user');
  if (writer !== null && writer !== signedIn.actor.userId) {
    throw new AppError('unauthenticated', [{ path: '', key: 'auth.signedOut' }]);
  }
  return signedIn;
}

/** The body of a request as this schema parses it. Throws `invalid`. */
export async function parsedBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  return parsed(schema, await jsonOf(request));
}

async function jsonOf(request: Request): Promise<unknown> {
  const isJson = request.headers.get('content-type')?.split(';')[0]?.trim() === 'application/json';
  if (!isJson) throw new AppError('invalid', [{ path: '', key: 'field.malformed' }]);
  const body = Buffer.from(await request.arrayBuffer());
  try {
    return JSON.parse((await decoded(body, request.headers.get('content-encoding'))).toString('utf8'));
  } catch {
    throw new AppError('invalid', [{ path: '', key: 'field.malformed' }]);
  }
}

/** A large body comes compressed (components/editor/sync/http-transport.ts). Throws beyond the limit of plain bodies. */
async function decoded(body: Buffer, encoding: string | null): Promise<Buffer> {
  return encoding === 'gzip' ? unzip(body, { maxOutputLength: MAX_BODY_BYTES }) : body;
}

export function parsed<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (!result.success) throw new AppError('invalid', zodIssues(result.error));
  return result.data;
}
