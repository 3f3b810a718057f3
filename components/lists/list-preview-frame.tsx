import type { ReactNode } from 'react';
import frame from '@/components/editor/screen/preview-frame.module.css';
import { directionOf, LOCALES, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { formatMoment, wallTimeAt } from '@/lib/i18n/wall-time';
import classes from './list-preview-frame.module.css';

interface Props {
  /** Language of the interface, which may differ from that of the page. */
  locale: Locale;
  contentLocale: Locale;
  /** Null for now. */
  moment: Date | null;
  children: ReactNode;
}

/** The front page below a banner that says that it is a preview, with a form for another moment or language. */
export function ListPreviewFrame({ locale, contentLocale, moment, children }: Props) {
  const t = translator(locale, 'lists');
  const what = moment ? t('preview.at', { moment: formatMoment(moment, locale) }) : t('preview.now');
  return (
    <>
      <aside className={frame.banner} aria-label={t('preview.title')}>
        <p>
          {what} {t('preview.lead')}
        </p>
        <form className={classes.form}>
          <label>
            {t('preview.moment')}{' '}
            <input type="datetime-local" name="at" defaultValue={moment ? wallTimeAt(moment) : ''} />
          </label>
          <label>
            {t('preview.language')}{' '}
            <select name="in" defaultValue={contentLocale}>
              {LOCALES.map((each) => (
                <option key={each} value={each}>
                  {t(`preview.languages.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{t('preview.show')}</button>
        </form>
      </aside>
      <main className={frame.page} lang={contentLocale} dir={directionOf(contentLocale)}>
        <h1 className={classes.title} lang={locale} dir={directionOf(locale)}>
          {t('preview.title')}
        </h1>
        {children}
      </main>
    </>
  );
}
