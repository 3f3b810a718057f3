import type { ReactNode } from 'react';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './preview-frame.module.css';

interface Props {
  /** Language of the interface; the piece may be in the other one. */
  locale: Locale;
  contentLocale: Locale;
  isDamaged: boolean;
  children: ReactNode;
}

/** A quiet line that says that this is not public, above the page as readers would see it. */
export function PreviewFrame({ locale, contentLocale, isDamaged, children }: Props) {
  const t = translator(locale, 'editor');
  return (
    <>
      <aside className={classes.banner} aria-label={t('preview.title')}>
        <p>{t('preview.banner')}</p>
        {isDamaged && <p>{t('preview.problems')}</p>}
      </aside>
      <main className={classes.page} lang={contentLocale} dir={directionOf(contentLocale)}>
        {children}
      </main>
    </>
  );
}
