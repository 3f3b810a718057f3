import { notFound } from 'next/navigation';
import { listMetadata, renderList } from '@/app/[locale]/(site)/list-route';
import { readLocale } from '@/app/[locale]/(site)/reader-params';
import { NeighbourLinks } from '@/components/site/month-links';
import { MonthsOfYear } from '@/components/site/months-of-year';
import { archivePath, yearPath } from '@/lib/i18n/addresses';
import { isYear } from '@/lib/i18n/dates';
import { localDigits } from '@/lib/i18n/local-digits';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findArchiveYear, listMonthsOfYear } from '@/lib/publications/archive-years';

interface YearProps {
  params: Promise<{ locale: string; year: string }>;
}

async function facts({ params }: YearProps) {
  const given = await params;
  const locale = readLocale(given.locale);
  const { year } = given;
  const found = (isYear(year) && (await findArchiveYear(locale, year))) || notFound();
  const t = translator(locale, 'site');
  const title = localDigits(year, locale);
  return {
    ...{ locale, year, found, title, before: null },
    machineTitle: year,
    description: t('archive.year', { year: title }),
    parents: [{ name: t('archive.title'), path: archivePath(locale) }],
    path: yearPath(locale, year),
    translationPath: found.isInOtherLocale ? yearPath(otherLocale(locale), year) : null,
    empty: t('archive.empty'),
  };
}

export const generateMetadata = async (props: YearProps) => listMetadata(await facts(props));

/** A year of the archive: its months, each with its newest articles. */
export default async function YearPage(props: YearProps) {
  const { year, found, ...list } = await facts(props);
  const { locale } = list;
  const all = async () => ({ rows: await listMonthsOfYear(locale, year), newer: null, older: null });
  return renderList({
    ...list,
    list: all(),
    rows: (months) => <MonthsOfYear months={months} locale={locale} />,
    related: <NeighbourLinks {...neighbours(found, locale)} />,
  });
}

function neighbours({ newer, older }: { newer: string | null; older: string | null }, locale: Locale) {
  const link = (year: string | null) =>
    year === null ? null : { name: localDigits(year, locale), path: yearPath(locale, year) };
  return { newer: link(newer), older: link(older), label: translator(locale, 'site')('archive.otherYears') };
}
