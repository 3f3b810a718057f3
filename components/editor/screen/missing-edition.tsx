import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

interface Props {
  locale: Locale;
  interfaceLocale: Locale;
}

/** Shown for an edition that does not exist yet to users who may not begin it. */
export function MissingEdition({ locale, interfaceLocale }: Props) {
  const t = translator(interfaceLocale, 'editor');
  return <Notice order={1} title={t(`missing.title.${locale}`)} text={t('missing.notYours')} />;
}
