import type { Metadata } from 'next';
import { TRANSLATOR_ACTIONS } from '@/app/studio/(newsroom)/translations/translator-actions';
import { PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { translationFilter } from '@/app/studio/translation-query';
import { TranslationFilters } from '@/components/translations/translation-filters';
import { TranslationTable } from '@/components/translations/translation-table';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { listEntries } from '@/lib/entries/list-entries';
import { rowPermissions } from '@/lib/entries/listing/row-permissions';
import { translator } from '@/lib/i18n/translator';
import { listSections } from '@/lib/taxonomy/list-sections';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'studio')('translations.title') };
}

/** Every piece with the state of each language: missing, behind the other one, or up to date. */
export default async function TranslationsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const filter = translationFilter(await searchParams, user.id);
  const [sections, page] = await Promise.all([listSections(), listEntries(actor, filter)]);
  const rows = page.rows.map((row) => ({ ...row, can: rowPermissions(actor, row) }));
  const t = translator(locale, 'studio');
  return (
    <>
      <PageHead title={t('translations.title')} lead={t('translations.lead')} />
      <TranslationFilters sections={sections} />
      {rows.length > 0 && <TranslationTable rows={rows} locale={locale} actions={TRANSLATOR_ACTIONS} />}
      {page.isCutShort && <p>{translator(locale, 'articles')('cutShort')}</p>}
      {page.rows.length === 0 && !page.isCutShort && (
        <Notice title={t('list.nothingFound')} text={t('translations.emptyText')} />
      )}
      <Pager page={page} size={filter.size} sizes={PAGE_SIZES} />
    </>
  );
}
