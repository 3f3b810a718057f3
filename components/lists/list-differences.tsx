import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { ListDifference } from '@/lib/lists/types';
import classes from './list-preview-frame.module.css';

interface Props {
  difference: ListDifference;
  locale: Locale;
  contentLocale: Locale;
}

interface Line {
  key: string;
  text: string;
  title?: string;
  /** Language of the title; that of the page if not given. */
  of?: Locale;
}

/** How the list at the previewed moment differs from that of today, and what happens until then, in words. */
export function ListDifferences({ difference, locale, contentLocale }: Props) {
  const t = translator(locale, 'lists');
  const { comes, goes, leads, isRearranged, isDraft, foreseen, cutFrom } = difference;
  const { renamed, arrives, leaves } = difference;
  const quoted = (title: string, of: Locale) => (
    <bdi lang={of} dir={directionOf(of)}>
      {locale === 'ar' ? `«${title}»` : `“${title}”`}
    </bdi>
  );
  const lines: Line[] = [
    ...(isDraft ? [{ key: 'draft', text: t('preview.differs.draft') }] : []),
    ...(renamed === null ? [] : [{ key: 'renamed', text: t('preview.differs.renamed'), title: renamed }]),
    ...arrives.map((area) => ({ key: `arrives ${area}`, text: t(`preview.differs.arrives.${area}`) })),
    ...leaves.map((area) => ({ key: `leaves ${area}`, text: t(`preview.differs.leaves.${area}`) })),
    ...(leads === null ? [] : [{ key: 'leads', text: t('preview.differs.leads'), title: leads }]),
    ...comes.map((title, index) => ({ key: `comes ${index}`, text: t('preview.differs.comes'), title })),
    ...goes.map((title, index) => ({ key: `goes ${index}`, text: t('preview.differs.goes'), title })),
    ...(isRearranged ? [{ key: 'order', text: t('preview.differs.order') }] : []),
    ...foreseen.map((change, index) => ({
      key: `foreseen ${index}`,
      text: t(`preview.differs.${change.isPossible ? change.kind : 'impossible'}`, {
        moment: formatMoment(change.at, locale),
      }),
      ...(change.kind === 'arrange'
        ? { title: locale === 'ar' ? change.nameAr : change.nameEn, of: locale }
        : { title: change.title, of: change.locale }),
    })),
    ...(cutFrom === null
      ? []
      : [{ key: 'cut', text: t('preview.differs.cut', { moment: formatMoment(cutFrom, locale) }) }]),
  ];
  if (lines.length === 0) return <p>{t('preview.differs.nothing')}</p>;
  return (
    <ul className={classes.differences}>
      {lines.map((line) => (
        <li key={line.key}>
          {line.text} {line.title !== undefined && quoted(line.title, line.of ?? contentLocale)}
        </li>
      ))}
    </ul>
  );
}
