import { Box } from '@mantine/core';
import type { Metadata } from 'next';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { PeopleTable } from '@/components/people/people-table';
import { FilterChips } from '@/components/ui/filter-chips';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { SearchField } from '@/components/ui/search-field';
import { translator } from '@/lib/i18n/translator';
import { listPeople } from '@/lib/people/list-people';
import { canManagePeople } from '@/lib/people/policy';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'people')('title') };
}

/** The directory of authors. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'people');
  const tList = translator(locale, 'studio');
  const { q, page, size } = ListQuery.parse(await searchParams);
  const people = await listPeople({ query: q, page, pageSize: size });
  const manages = canManagePeople(actor);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={manages ? t('lead') : t('readOnly')}
        actions={
          manages && (
            <LinkButton href="/studio/people/new" primary>
              {t('new')}
            </LinkButton>
          )
        }
      />
      <Box mb="sm">
        <SearchField label={tList('list.searchNames')} />
      </Box>
      <FilterChips chips={q ? [{ param: 'q', label: `${tList('list.search')}: ${q}` }] : []} />
      {people.rows.length > 0 && <PeopleTable rows={people.rows} locale={locale} editable={manages} />}
      {people.rows.length === 0 && q !== '' && (
        <Notice title={tList('list.nothingFound')} text={tList('list.nothingFoundText')} />
      )}
      {people.rows.length === 0 && q === '' && <Notice title={t('empty')} text={t('emptyText')} />}
      <Pager
        page={people.page}
        pageCount={people.pageCount}
        total={people.total}
        pageSize={size}
        sizes={PAGE_SIZES}
      />
    </>
  );
}
