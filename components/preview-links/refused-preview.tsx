import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PreviewRefusal } from '@/lib/preview-links/types';
import classes from './preview-page.module.css';

/** Why a link shows nothing, in words for somebody who does not know the newsroom. */
export function RefusedPreview({ locale, refusal }: { locale: Locale; refusal: PreviewRefusal }) {
  const t = translator(locale, 'site');
  return (
    <main className={classes.page}>
      <h1>{t(`preview.${refusal}`)}</h1>
      <p>{t(`preview.${refusal}Text`)}</p>
      <p>
        <a href={`/${locale}`}>{t('nav.home')}</a>
      </p>
    </main>
  );
}
