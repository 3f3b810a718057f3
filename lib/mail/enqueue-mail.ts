import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { enqueue } from '@/lib/jobs/enqueue';
import { mailAddress } from '@/lib/mail-settings';
import { readSettings } from '@/lib/settings/get-settings';
import { renderMail } from './render-mail';
import { SEND_MAIL_JOB } from './send-mail-job';
import type { MailContent } from './types';

export interface NewMail {
  /** The account that it is for. It goes to the address that is stored there. */
  userId: string;
  /** Instead of that address: a new one that the account's owner is to confirm, as the verb has stored it. Never one that a request names. */
  address?: string;
  /** What it says in each language. */
  compose: (locale: Locale) => MailContent;
  /** A mail with this key is written once, also when the same transaction or job runs again. */
  key?: string;
  /** It holds a link or a code that lets whoever has it act for the recipient: it is forgotten when it has been sent. */
  isConfidential?: boolean;
}

/**
 * The last step of a change: writes mails in its transaction, so that they are sent if it is committed and never otherwise. Accounts that
 * are deactivated get none. Four statements, whatever the number of mails.
 */
export async function enqueueMails(tx: Tx, mails: readonly NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  const users = await tx.user.findMany({
    where: { id: { in: mails.map(({ userId }) => userId) }, deactivatedAt: null },
    select: { id: true, email: true, interfaceLocale: true },
  });
  const byId = new Map(users.map((user) => [user.id, user]));
  const { nameAr, nameEn } = await readSettings(tx);
  const newsroom = { nameAr, nameEn, siteUrl: env().SITE_URL };
  const data = mails.flatMap(({ userId, address, compose, key, isConfidential = false }) => {
    const user = byId.get(userId);
    if (!user) return [];
    const recipient = mailAddress.parse(address ?? user.email);
    const locale = user.interfaceLocale;
    return [
      {
        userId,
        recipient,
        locale,
        key: key ?? null,
        isConfidential,
        ...renderMail(compose, locale, newsroom),
      },
    ];
  });
  if (data.length === 0) return;
  await tx.mail.createMany({ data, skipDuplicates: true });
  // Without a mail server they are shown to administrators, who pass on what they say.
  if (env().SMTP_URL) await enqueue(tx, SEND_MAIL_JOB, {});
}

/** The same for one mail. */
export function enqueueMail(tx: Tx, mail: NewMail): Promise<void> {
  return enqueueMails(tx, [mail]);
}
