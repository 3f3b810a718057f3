import type { ReactNode } from 'react';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './preview-frame.module.css';

interface Props {
  /** Language of the interface, which may differ from that of the piece. */
  locale: Locale;
  contentLocale: Locale;
  isInvalid: boolean;
  children: ReactNode;
}

/** The preview of a piece below a banner that says that it is not public. */
export function PreviewFrame({ locale, contentLocale, isInvalid, children }: Props) {
  const t = translator(locale, 'editor');
  return (
    <>
      <aside className={classes.banner} aria-label={t('preview.title')}>
        <p>{t('preview.banner')}</p>
        {isInvalid && <p>{t('preview.problems')}</p>}
      </aside>
      <main className={classes.page} lang={contentLocale} dir={directionOf(contentLocale)}>
        {children}
      </main>
    </>
  );
}
