import { listMetadata, renderList } from '@/app/[locale]/(site)/list-route';
import { type PagedProps, type ReaderProps, readLocale, readPage } from '@/app/[locale]/(site)/reader-params';
import { PieceList } from '@/components/site/piece-list';
import { otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listLatest } from '@/lib/publications/list-pieces';

type Props = ReaderProps & PagedProps;

async function facts({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const t = translator(locale, 'site');
  return {
    locale,
    page: readPage(await searchParams),
    title: t('archive.title'),
    description: t('archive.description'),
    path: `/${locale}/archive`,
    translationPath: `/${otherLocale(locale)}/archive`,
    empty: t('archive.empty'),
  };
}

export const generateMetadata = async (props: Props) => listMetadata(await facts(props));

export default async function ArchivePage(props: Props) {
  const archive = await facts(props);
  const { locale, page } = archive;
  return renderList({
    ...archive,
    list: listLatest(locale, page),
    rows: (rows) => <PieceList pieces={rows} locale={locale} level={2} />,
  });
}
