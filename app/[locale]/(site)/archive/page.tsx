import { listMetadata, renderList } from '@/app/[locale]/(site)/list-route';
import { type ReaderProps, readLocale } from '@/app/[locale]/(site)/reader-params';
import { MonthIndex } from '@/components/site/month-index';
import { PieceList } from '@/components/site/piece-list';
import { archivePath } from '@/lib/i18n/addresses';
import { otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listArchiveMonths } from '@/lib/publications/archive-months';
import { listLatest } from '@/lib/publications/list-pieces';

async function facts({ params }: ReaderProps) {
  const locale = readLocale((await params).locale);
  const t = translator(locale, 'site');
  return {
    locale,
    before: null,
    title: t('archive.title'),
    description: t('archive.description'),
    path: archivePath(locale),
    translationPath: archivePath(otherLocale(locale)),
    empty: t('archive.empty'),
  };
}

export const generateMetadata = async (props: ReaderProps) => listMetadata(await facts(props));

export default async function ArchivePage(props: ReaderProps) {
  const archive = await facts(props);
  const { locale } = archive;
  const latest = listLatest(locale);
  const months = await listArchiveMonths(locale);
  return renderList({
    ...archive,
    list: latest,
    rows: (rows) => <PieceList pieces={rows} locale={locale} level={2} />,
    related: <MonthIndex months={months} locale={locale} />,
  });
}
