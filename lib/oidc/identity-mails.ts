import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { isolated } from '@/lib/mail/isolated';
import type { MailContent } from '@/lib/mail/types';

type Composed = (locale: Locale) => MailContent;

/** Tells an account's owner that an account at the provider opens it from now on. `email` is what people know that one by. */
export const identityLinkedMail = (email: string): Composed => about('identityLinked', email);

/** Tells an account's owner that an administrator has removed one. */
export const identityRemovedMail = (email: string): Composed => about('identityRemoved', email);

function about(what: 'identityLinked' | 'identityRemoved', email: string): Composed {
  return (locale) => {
    const t = translator(locale, 'auth');
    return {
      subject: t(`mails.${what}.subject`),
      blocks: [
        { kind: 'paragraph', text: t(`mails.${what}.text`, { email: isolated(email) }) },
        { kind: 'paragraph', text: t(`mails.${what}.next`) },
        { kind: 'button', label: t(`mails.${what}.button`), path: '/studio/account' },
      ],
    };
  };
}
