import { notFound } from 'next/navigation';
import { listMetadata, renderList } from '@/app/[locale]/(site)/list-route';
import { type PagedProps, readCursor, readLocale } from '@/app/[locale]/(site)/reader-params';
import { MonthLinks } from '@/components/site/month-links';
import { PieceList } from '@/components/site/piece-list';
import { archivePath, monthPath, yearPath } from '@/lib/i18n/addresses';
import { formatMonth, isMonth, machineMonth } from '@/lib/i18n/dates';
import { localDigits } from '@/lib/i18n/local-digits';
import { otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findArchiveMonth } from '@/lib/publications/archive-months';
import { listByMonth } from '@/lib/publications/list-pieces';

interface MonthProps extends PagedProps {
  params: Promise<{ locale: string; year: string; month: string }>;
}

async function facts({ params, searchParams }: MonthProps) {
  const given = await params;
  const locale = readLocale(given.locale);
  const name = `${given.year}-${given.month}`;
  const month = (isMonth(name) && (await findArchiveMonth(locale, name))) || notFound();
  const t = translator(locale, 'site');
  const title = formatMonth(name, locale);
  const other = otherLocale(locale);
  return {
    locale,
    name,
    month,
    before: readCursor(await searchParams),
    title,
    machineTitle: machineMonth(name, locale),
    description: t('archive.month', { month: title }),
    path: monthPath(locale, name),
    translationPath: month.isInOtherLocale ? monthPath(other, name) : null,
    ...(month.isYearInOtherLocale && { nearestElsewhere: yearPath(other, given.year) }),
    empty: t('archive.empty'),
  };
}

export const generateMetadata = async (props: MonthProps) => listMetadata(await facts(props));

export default async function MonthPage(props: MonthProps) {
  const { name, month, ...list } = await facts(props);
  const { locale, before } = list;
  const year = name.slice(0, 4);
  return renderList({
    ...list,
    parents: [
      { name: translator(locale, 'site')('archive.title'), path: archivePath(locale) },
      { name: localDigits(year, locale), machineName: year, path: yearPath(locale, year) },
    ],
    list: listByMonth(locale, name, before),
    rows: (rows) => <PieceList pieces={rows} locale={locale} level={2} />,
    related: <MonthLinks month={month} locale={locale} />,
  });
}
