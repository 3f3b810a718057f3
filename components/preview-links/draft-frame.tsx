import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './preview-page.module.css';

interface Props {
  locale: Locale;
  /** Until when the link shows it, in words. */
  until: string;
  /** Whether parts of the text could not be read. */
  isInvalid: boolean;
  children: ReactNode;
}

/** A draft below a banner for people outside the newsroom, which stands on paper too. */
export function DraftFrame({ locale, until, isInvalid, children }: Props) {
  const t = translator(locale, 'site');
  return (
    <>
      <aside className={classes.banner} aria-label={t('preview.title')}>
        <p className={classes.title}>{t('preview.title')}</p>
        <p>{t('preview.banner')}</p>
        {isInvalid && <p>{t('preview.problems')}</p>}
        <p>{t('preview.until', { moment: until })}</p>
      </aside>
      <main className={classes.page}>{children}</main>
    </>
  );
}
