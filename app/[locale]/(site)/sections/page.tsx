import { listMetadata, renderList } from '@/app/[locale]/(site)/list-route';
import { type ReaderProps, readLocale } from '@/app/[locale]/(site)/reader-params';
import { SectionsList } from '@/components/site/sections-list';
import { sectionsIndexPath } from '@/lib/i18n/addresses';
import { otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listSections } from '@/lib/publications/indexes/list-sections';

async function facts({ params }: ReaderProps) {
  const locale = readLocale((await params).locale);
  const t = translator(locale, 'site');
  return {
    locale,
    before: null,
    title: t('sectionsIndex.title'),
    description: t('sectionsIndex.description'),
    path: sectionsIndexPath(locale),
    translationPath: sectionsIndexPath(otherLocale(locale)),
    empty: t('sectionsIndex.empty'),
  };
}

export const generateMetadata = async (props: ReaderProps) => listMetadata(await facts(props));

/** All sections in their order, for readers. */
export default async function SectionsIndexPage(props: ReaderProps) {
  const index = await facts(props);
  const { locale } = index;
  const all = async () => ({ rows: await listSections(locale), newer: null, older: null });
  return renderList({
    ...index,
    list: all(),
    rows: (sections) => <SectionsList sections={sections} locale={locale} />,
  });
}
