import { z } from 'zod';
import { plainLine } from './isolated';
import { MAIL_FAILURES, type MailFailure } from './types';

const RESPONSE_MAX = 300;

/** What nodemailer attaches to its errors. */
interface SendError {
  code?: string;
  /** What the server was told when it refused. */
  command?: string;
  response?: string;
  /** Whether the server's answer is final. */
  permanent?: boolean;
  message?: string;
}

const REASONS: Record<string, MailFailure['reason']> = {
  ...{ EAUTH: 'signIn', ENOAUTH: 'signIn', ETLS: 'encryption', ETIMEDOUT: 'timeout', EABORT: 'timeout' },
};

/**
 * Why a mail could not be sent, and whether another attempt would end the same way: only where the server has refused this mail for good. A
 * wrong password, a certificate that nobody trusts or a sender that the server does not take can be mended.
 */
export function failureOf(error: unknown): MailFailure & { isFinal: boolean } {
  const { code = '', command, response, permanent, message = '' }: SendError = Object(error);
  const said = plainLine(response ?? message).slice(0, RESPONSE_MAX);
  const isAboutSender = command === 'MAIL FROM' && permanent === true;
  if (isAboutSender) return { reason: 'sender', response: said, isFinal: false };
  const isAboutMail = (code === 'EENVELOPE' || code === 'EMESSAGE') && response !== undefined;
  if (isAboutMail)
    return { reason: permanent ? 'refused' : 'deferred', response: said, isFinal: permanent === true };
  const isUntrusted = /certificate|altnames|self-signed/i.test(message);
  const reason = REASONS[code] ?? (isUntrusted ? 'encryption' : 'unreachable');
  return { reason, response: said, isFinal: false };
}

const Stored: z.ZodType<MailFailure> = z.object({ reason: z.enum(MAIL_FAILURES), response: z.string() });

/** From the column `failure`. */
export function storedFailure(value: unknown): MailFailure | null {
  const parsed = Stored.safeParse(value);
  return parsed.success ? parsed.data : null;
}
