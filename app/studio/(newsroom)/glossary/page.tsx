import type { Metadata } from 'next';
import { Directory } from '@/app/studio/(newsroom)/directory';
import { ListQuery, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { GlossaryTable } from '@/components/glossary/terms-table';
import { listTerms } from '@/lib/glossary/list-terms';
import { canManageGlossary } from '@/lib/glossary/policy';
import { translator } from '@/lib/i18n/translator';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'glossary')('title') };
}

export default async function GlossaryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'glossary');
  const query = ListQuery.parse(await searchParams);
  const { q, ...window } = query;
  const terms = await listTerms({ query: q, ...window });
  const manages = canManageGlossary(actor);
  return (
    <Directory
      locale={locale}
      title={t('title')}
      lead={t(manages ? 'lead' : 'readOnly')}
      create={manages ? { href: '/studio/glossary/new', label: t('new') } : null}
      query={query}
      page={terms}
      empty={{ title: t('empty'), text: t(manages ? 'emptyText' : 'emptyReadOnly') }}
    >
      <GlossaryTable rows={terms.rows} locale={locale} editable={manages} />
    </Directory>
  );
}
