import { cookies } from 'next/headers';
import type { z } from 'zod';
import { deviceCookie, pendingCookie } from '@/lib/auth/session-cookies';
import { recordDatabaseFailure } from '@/lib/database/record-database-failure';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { DEVICE_TOKEN_DAYS } from '@/lib/sign-in/device-token';
import type { OpenedSession, SessionOrigin } from '@/lib/sign-in/open-session';
import { PENDING_MINUTES } from '@/lib/sign-in/pending-sign-in';
import { SecondStepNeeded } from '@/lib/sign-in/second-step-needed';

/** Set by the server from lib/http/client-address.ts; whatever the client sent is replaced. */
export const CLIENT_ADDRESS_HEADER = 'x-forwarded-for';

/** The message is all of an error that next-auth sends to the page, so it carries the issue's key and its one number. */
function signInError(error: unknown): Error {
  if (error instanceof SecondStepNeeded) return new Error('auth.secondStep');
  if (!(error instanceof AppError)) {
    if (!recordDatabaseFailure(error)) log.error({ err: error }, 'sign-in failed');
    return new Error('auth.unavailable');
  }
  const issue = error.issues[0];
  return new Error(
    issue?.params?.minutes ? `${issue.key}:${issue.params.minutes}` : (issue?.key ?? 'auth.wrong'),
  );
}

/** By which the browser is known at its next sign-in. */
export async function keepDevice(token: string): Promise<void> {
  const { name, options } = deviceCookie(env().SITE_URL);
  (await cookies()).set(name, token, { ...options, maxAge: DEVICE_TOKEN_DAYS * 86_400 });
}

/** What the browser carries to the second step. */
export async function keepPending(token: string): Promise<void> {
  const { name, options } = pendingCookie(env().SITE_URL);
  (await cookies()).set(name, token, { ...options, maxAge: PENDING_MINUTES * 60 });
}

interface Carried extends SessionOrigin {
  deviceToken?: string;
  pendingToken?: string;
}

/**
 * One step of signing in: what was sent, together with what the browser carries. Keeps in the browser what the next step or the next
 * sign-in asks for.
 */
export async function takeSignInStep<Schema extends z.ZodObject>(
  schema: Schema,
  sent: unknown,
  request: { headers?: Record<string, unknown> },
  step: (
    input: z.output<Schema> & Carried & { pendingToken: string | undefined },
  ) => Promise<OpenedSession & { deviceToken: string }>,
): Promise<{ id: string; sessionId: string }> {
  const parsed = schema.safeParse(sent);
  if (!parsed.success) throw new Error('auth.wrong');
  const jar = await cookies();
  const [device, pending] = [deviceCookie(env().SITE_URL), pendingCookie(env().SITE_URL)];
  const origin = {
    address: String(request.headers?.[CLIENT_ADDRESS_HEADER] ?? 'unknown'),
    userAgent: String(request.headers?.['user-agent'] ?? ''),
  };
  try {
    const tokens = { deviceToken: jar.get(device.name)?.value, pendingToken: jar.get(pending.name)?.value };
    const { sessionId, userId, deviceToken } = await step({ ...parsed.data, ...origin, ...tokens });
    await keepDevice(deviceToken);
    if (tokens.pendingToken) jar.set(pending.name, '', { ...pending.options, maxAge: 0 });
    return { id: userId, sessionId };
  } catch (error) {
    if (error instanceof SecondStepNeeded) await keepPending(error.pendingToken);
    throw signInError(error);
  }
}
