import type { Metadata } from 'next';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import { createSeriesAction } from '@/app/studio/(newsroom)/series/actions';
import { requireUser } from '@/app/studio/session';
import { NewSeriesForm } from '@/components/series/new-series-form';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { seriesDescriptor } from '@/lib/series/series-descriptor';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'series')('newTitle') };
}

export default async function NewSeriesPage() {
  const t = translator(await requireManager(seriesDescriptor), 'series');
  return (
    <>
      <PageHead title={t('newTitle')} lead={t('newLead')} />
      <NewSeriesForm create={createSeriesAction} />
    </>
  );
}
