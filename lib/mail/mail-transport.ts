import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { createTransport } from 'nodemailer';
import type { Env } from '@/lib/env';
import type { SmtpServer } from '@/lib/mail-settings';

/** Of each step, without an answer. */
const STEP_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = 30_000;

const isThisMachine = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);

/**
 * Connections to the mail server. It is asked for encryption wherever it offers it, and a password is never sent without: a server elsewhere
 * that offers none is refused.
 */
export function openTransport(server: SmtpServer, tls: ConnectionOptions = {}) {
  const { host, port, isSecure, user, password } = server;
  return createTransport({
    ...{ host, port, secure: isSecure, tls },
    requireTLS: !isSecure && user !== '' && !isThisMachine(host),
    ...(user !== '' && { auth: { user, pass: password } }),
    ...{ connectionTimeout: STEP_TIMEOUT_MS, greetingTimeout: STEP_TIMEOUT_MS, dnsTimeout: STEP_TIMEOUT_MS },
    socketTimeout: IDLE_TIMEOUT_MS,
    // No mail of ours has attachments: what it says is all that is sent.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
}

export type MailTransport = ReturnType<typeof openTransport>;

/** MAIL_FROM; without it the user of the mail server where that is an address, or one that takes no answers. */
export function senderAddress({ MAIL_FROM, SMTP_URL, SITE_URL }: Env): string {
  if (MAIL_FROM) return MAIL_FROM;
  if (SMTP_URL?.user.includes('@')) return SMTP_URL.user;
  const { hostname } = new URL(SITE_URL);
  return `no-reply@${isIP(hostname.replace(/^\[|\]$/g, '')) ? 'localhost' : hostname}`;
}
