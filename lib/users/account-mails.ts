import { LINK_HOURS } from '@/lib/account-links/make-account-link';
import type { LinkPurpose } from '@/lib/account-links/types';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { isolated } from '@/lib/mail/isolated';
import type { MailContent } from '@/lib/mail/types';

type Composed = (locale: Locale) => MailContent;
type Names = { nameAr: string; nameEn: string };

interface Linked {
  purpose: LinkPurpose;
  path: string;
  /** Whose account it is, or who invites. */
  names?: Names;
  /** The new address, in the mail to the former one. */
  email?: string;
}

/** A mail with a link that works once: what it is about, what it does, and what to do for whoever has asked for nothing. */
export function linkMail({ purpose, path, names, email = '' }: Linked): Composed {
  const hours = LINK_HOURS[purpose];
  return (locale) => {
    const t = translator(locale, 'auth');
    const name = names ? isolated(localised(names, 'name', locale)) : '';
    const values = { name, email: isolated(email), hours, days: hours / 24 };
    return {
      subject: t(`mails.${purpose}.subject`),
      blocks: [
        { kind: 'paragraph', text: t(`mails.${purpose}.text`, values) },
        { kind: 'button', label: t(`mails.${purpose}.button`), path },
        { kind: 'paragraph', text: t(`mails.${purpose}.unasked`, values) },
      ],
    };
  };
}

/** Tells an account's owner that the password was changed, who may not have been the one. */
export function passwordChangedMail({ hasEndedIdentities = false } = {}): Composed {
  return (locale) => {
    const t = translator(locale, 'auth');
    const paragraphs = [
      t('mails.passwordChanged.text'),
      ...(hasEndedIdentities ? [t('mails.passwordChanged.disconnected')] : []),
      t('mails.passwordChanged.unasked'),
    ];
    return {
      subject: t('mails.passwordChanged.subject'),
      blocks: [
        ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
        { kind: 'button', label: t('mails.passwordChanged.button'), path: '/studio/forgotten-password' },
      ],
    };
  };
}

/** Tells the former address of an account that the account has another one now. */
export function emailChangedMail(email: string): Composed {
  return (locale) => {
    const t = translator(locale, 'auth');
    return {
      subject: t('mails.emailChanged.subject'),
      blocks: [
        { kind: 'paragraph', text: t('mails.emailChanged.text', { email: isolated(email) }) },
        { kind: 'paragraph', text: t('mails.emailChanged.unasked') },
      ],
    };
  };
}
