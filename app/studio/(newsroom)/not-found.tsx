import { currentUser } from '@/app/studio/session';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** Shown for a missing page, and for one that the user may not see: the response does not reveal that it exists. */
export default async function NotFound() {
  const locale = (await currentUser())?.user.interfaceLocale ?? DEFAULT_LOCALE;
  const t = translator(locale, 'studio');
  return (
    <Notice order={1} title={t('failure.missing')} text={t('failure.missingText')}>
      <LinkButton href="/studio">{t('failure.home')}</LinkButton>
    </Notice>
  );
}
