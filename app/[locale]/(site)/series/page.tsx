import { listMetadata, renderList } from '@/app/[locale]/(site)/list-route';
import { type ReaderProps, readLocale } from '@/app/[locale]/(site)/reader-params';
import { SeriesList } from '@/components/site/series-list';
import { seriesIndexPath } from '@/lib/i18n/addresses';
import { otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listSeries } from '@/lib/publications/issues/list-issues';

async function facts({ params }: ReaderProps) {
  const locale = readLocale((await params).locale);
  const t = translator(locale, 'site');
  return {
    locale,
    before: null,
    title: t('seriesIndex.title'),
    description: t('seriesIndex.description'),
    path: seriesIndexPath(locale),
    translationPath: seriesIndexPath(otherLocale(locale)),
    empty: t('seriesIndex.empty'),
  };
}

export const generateMetadata = async (props: ReaderProps) => listMetadata(await facts(props));

/** All series of the centre, for readers. */
export default async function SeriesIndexPage(props: ReaderProps) {
  const index = await facts(props);
  const { locale } = index;
  const all = async () => ({ rows: await listSeries(locale), newer: null, older: null });
  return renderList({
    ...index,
    list: all(),
    rows: (series) => <SeriesList series={series} locale={locale} />,
  });
}
