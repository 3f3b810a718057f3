import type { ReactNode } from 'react';
import frame from '@/components/editor/screen/preview-frame.module.css';
import { directionOf, LOCALES, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { formatMoment, zoneName } from '@/lib/i18n/wall-time';
import type { ListPreview } from '@/lib/lists/types';
import { ListDifferences } from './list-differences';
import classes from './list-preview-frame.module.css';
import type { TypedMoment } from './typed-moment';

interface Props {
  /** Language of the interface, which may differ from that of the page. */
  locale: Locale;
  contentLocale: Locale;
  preview: ListPreview;
  /** Null for now. */
  moment: Date | null;
  typed: TypedMoment;
  /** What was typed is no moment, so that the page is shown as it is now. */
  isNoMoment: boolean;
  children: ReactNode;
}

/** A page below a banner that says that it is a preview and what differs from now, with a form for another moment, page or language. */
export function ListPreviewFrame({ children, ...props }: Props) {
  const { locale, contentLocale, moment, preview, isNoMoment } = props;
  const t = translator(locale, 'lists');
  const where = t(`preview.areas.${preview.shown.area}`);
  return (
    <>
      <aside className={frame.banner} aria-label={t('preview.title')}>
        <p>
          {moment
            ? t('preview.at', { where, moment: formatMoment(moment, locale) })
            : t('preview.now', { where })}
        </p>
        <ListDifferences difference={preview.difference} locale={locale} contentLocale={contentLocale} />
        <PreviewForm {...props} />
        {isNoMoment && <p role="alert">{t('preview.notAMoment')}</p>}
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

function PreviewForm({ locale, contentLocale, preview, typed }: Omit<Props, 'children'>) {
  const t = translator(locale, 'lists');
  const { areas, shown } = preview;
  return (
    <form className={classes.form}>
      <label>
        {t('preview.day')} <input name="day" defaultValue={typed.day} autoComplete="off" size={16} />
      </label>
      <label title={zoneName(new Date(), locale)}>
        {t('preview.time')} <input name="time" defaultValue={typed.time} autoComplete="off" size={8} />
      </label>
      {areas.length > 1 && (
        <label>
          {t('preview.area')}{' '}
          <select name="on" defaultValue={shown.area}>
            {areas.map((area) => (
              <option key={area} value={area}>
                {t(`preview.areas.${area}`)}
              </option>
            ))}
          </select>
        </label>
      )}
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
  );
}
