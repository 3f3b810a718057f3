import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireUser } from '@/app/studio/session';
import { NewPlaceForm } from '@/components/taxonomy/new-place-form';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { canKeepTaxonomy } from '@/lib/taxonomy/policy';
import type { PlaceKind } from '@/lib/taxonomy/types';
import { createPlaceAction } from './actions';

export async function newPlaceMetadata(kind: PlaceKind): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'taxonomy')(`${kind}.newTitle`) };
}

export async function NewPlacePage({ kind }: { kind: PlaceKind }) {
  const { actor, user } = await requireUser();
  if (!canKeepTaxonomy(actor)) notFound();
  const t = translator(user.interfaceLocale, 'taxonomy');
  return (
    <>
      <PageHead title={t(`${kind}.newTitle`)} lead={t(`${kind}.newLead`)} />
      <NewPlaceForm kind={kind} create={createPlaceAction} />
    </>
  );
}
