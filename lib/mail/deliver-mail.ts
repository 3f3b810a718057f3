import { type Locale, localised } from '@/lib/i18n/locales';
import { plainLine } from './isolated';
import type { MailTransport } from './mail-transport';

/** Longest duration of one attempt, whatever the server does meanwhile. Less than another process waits before it takes the mail over. */
const TIMEOUT_MS = 60_000;

interface Names {
  nameAr: string;
  nameEn: string;
}

export interface Outgoing {
  id: string;
  recipient: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string;
  createdAt: Date;
  user: Names;
}

/** Who sends: an address, and the names of the newsroom. */
export interface Sender extends Names {
  address: string;
}

/**
 * Hands one mail over to the server; throws what nodemailer throws. The Message-ID is that of the row: a mail that is sent a second time,
 * because the answer to the first was lost, is known to be the same one. Addresses are handed over as such and never read from a text.
 */
export async function deliverMail(
  transport: MailTransport,
  sender: Sender,
  mail: Outgoing,
  timeoutMs = TIMEOUT_MS,
): Promise<void> {
  const { id, recipient, locale, subject, text, html, createdAt, user } = mail;
  const named = (names: Names, address: string) => ({
    name: plainLine(localised(names, 'name', locale)),
    address,
  });
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), timeoutMs);
  try {
    await transport.sendMail({
      from: named(sender, sender.address),
      to: named(user, recipient),
      envelope: { from: sender.address, to: [recipient] },
      messageId: `<${id}@${sender.address.split('@').at(-1)}>`,
      ...{ subject, text, html, date: createdAt },
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': locale === 'ar' ? 'ar, en' : 'en, ar',
      },
      signal: ending.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}
