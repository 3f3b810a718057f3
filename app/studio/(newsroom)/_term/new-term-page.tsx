import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireUser } from '@/app/studio/session';
import { NewTermForm } from '@/components/taxonomy/new-term-form';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { canKeepTaxonomy } from '@/lib/taxonomy/policy';
import type { TermKind } from '@/lib/taxonomy/types';
import { createTermAction } from './actions';

export async function newTermMetadata(kind: TermKind): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'taxonomy')(`${kind}.newTitle`) };
}

export async function NewTermPage({ kind }: { kind: TermKind }) {
  const { actor, user } = await requireUser();
  if (!canKeepTaxonomy(actor)) notFound();
  const t = translator(user.interfaceLocale, 'taxonomy');
  return (
    <>
      <PageHead title={t(`${kind}.newTitle`)} lead={t(`${kind}.newLead`)} />
      <NewTermForm kind={kind} create={createTermAction} />
    </>
  );
}
