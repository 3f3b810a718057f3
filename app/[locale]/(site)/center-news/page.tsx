import { listMetadata, renderList } from '@/app/[locale]/(site)/list-route';
import {
  type PagedProps,
  type ReaderProps,
  readCursor,
  readLocale,
} from '@/app/[locale]/(site)/reader-params';
import { PieceList } from '@/components/site/piece-list';
import { centerNewsPath } from '@/lib/i18n/addresses';
import { otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listArranged } from '@/lib/publications/list-arranged';

type Props = ReaderProps & PagedProps;

async function facts({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const t = translator(locale, 'site');
  return {
    locale,
    before: readCursor(await searchParams),
    title: t('centerNews.title'),
    description: t('centerNews.description'),
    path: centerNewsPath(locale),
    translationPath: centerNewsPath(otherLocale(locale)),
    hasFeed: true,
    empty: t('centerNews.empty'),
  };
}

export const generateMetadata = async (props: Props) => listMetadata(await facts(props));

export default async function CenterNewsPage(props: Props) {
  const centerNews = await facts(props);
  const { locale, before } = centerNews;
  return renderList({
    ...centerNews,
    withoutCenterNews: true,
    list: listArranged('center-news', locale, before),
    rows: (rows) => <PieceList pieces={rows} locale={locale} level={2} />,
  });
}
