import { currentUser } from '@/app/studio/session';
import { visitorLocale } from '@/app/studio/visitor-locale';
import classes from '@/components/editor/screen/preview-frame.module.css';
import { translator } from '@/lib/i18n/translator';

/** Shown for a missing edition, and for one that the user may not see: the response does not reveal that it exists. */
export default async function PreviewNotFound() {
  const locale = (await currentUser())?.user.interfaceLocale ?? (await visitorLocale());
  const t = translator(locale, 'studio');
  return (
    <main className={classes.page}>
      <title>{t('failure.missing')}</title>
      <h1>{t('failure.missing')}</h1>
      <p>{t('failure.missingText')}</p>
      <p>
        <a href="/studio">{t('failure.home')}</a>
      </p>
    </main>
  );
}
