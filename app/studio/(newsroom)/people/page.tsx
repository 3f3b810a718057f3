import type { Metadata } from 'next';
import { Directory } from '@/app/studio/(newsroom)/directory';
import { oneOf, type Query, RecordListQuery } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { PeopleTable } from '@/components/people/people-table';
import { ChoiceFilters } from '@/components/ui/choice-filters';
import { listRecords } from '@/lib/bilingual-records/list-records';
import { BY_NAME } from '@/lib/bilingual-records/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { personConditions } from '@/lib/people/person-conditions';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { PERSON_STANDINGS } from '@/lib/people/types';

const PeopleQuery = RecordListQuery.extend({
  standing: oneOf(PERSON_STANDINGS),
  photo: oneOf(['none']),
});

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'people')('title') };
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'people');
  const query = PeopleQuery.parse(await searchParams);
  const { q, standing, photo, ...window } = query;
  const people = await listRecords(personDescriptor, {
    ...{ query: q, nameLocale: locale, ...window },
    conditions: personConditions({ standing, photo }),
  });
  const manages = personDescriptor.canManage(actor);
  return (
    <Directory
      locale={locale}
      title={t('title')}
      lead={manages ? t('lead') : t('readOnly')}
      create={manages ? { href: '/studio/people/new', label: t('new') } : null}
      filters={
        <ChoiceFilters
          search={translator(locale, 'studio')('list.searchNames')}
          choices={choicesOf(locale)}
        />
      }
      isFiltered={standing !== undefined || photo !== undefined}
      query={query}
      page={people}
      empty={{ title: t('empty'), text: t('emptyText') }}
    >
      <PeopleTable rows={people.rows} locale={locale} sort={query.sort ?? BY_NAME} editable={manages} />
    </Directory>
  );
}

function choicesOf(locale: Locale) {
  const t = translator(locale, 'people');
  return [
    {
      ...{ param: 'standing', label: t('fields.standing') },
      items: PERSON_STANDINGS.map((value) => ({ value, label: t(`standings.${value}`) })),
    },
    {
      ...{ param: 'photo', label: t('fields.photoId') },
      items: [{ value: 'none', label: t('withoutPhoto') }],
    },
  ];
}
