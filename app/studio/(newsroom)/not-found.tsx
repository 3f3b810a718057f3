import { currentUser } from '@/app/studio/session';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** Also the answer to what somebody may not see: it is not found either. */
export default async function NotFound() {
  const locale = (await currentUser())?.user.interfaceLocale ?? DEFAULT_LOCALE;
  const t = translator(locale, 'studio');
  return (
    <Notice order={1} title={t('failure.missing')} text={t('failure.missingText')}>
      <LinkButton href="/studio">{t('failure.home')}</LinkButton>
    </Notice>
  );
}
