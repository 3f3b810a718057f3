import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { TermForm } from '@/components/taxonomy/term-form';
import { PageHead } from '@/components/ui/page-head';
import { localised } from '@/lib/i18n/locales';
import { getTerm } from '@/lib/taxonomy/get-term';
import { canKeepTaxonomy } from '@/lib/taxonomy/policy';
import type { TermKind } from '@/lib/taxonomy/types';
import { deleteTermAction, readTermAction, saveTermAction } from './actions';

export interface TermProps {
  params: Promise<{ id: string }>;
}

const ACTIONS = { save: saveTermAction, read: readTermAction, remove: deleteTermAction };

async function load({ params }: TermProps, kind: TermKind) {
  const { actor, user } = await requireUser();
  // The lists are open to everybody; their forms are not.
  if (!canKeepTaxonomy(actor)) notFound();
  const place = await orNotFound(getTerm(kind, (await params).id));
  return { place, locale: user.interfaceLocale };
}

export async function termMetadata(props: TermProps, kind: TermKind): Promise<Metadata> {
  const { place, locale } = await load(props, kind);
  return { title: localised(place, 'name', locale) };
}

/** One section or topic and its form. */
export async function TermPage({ params, kind }: TermProps & { kind: TermKind }) {
  const { place, locale } = await load({ params }, kind);
  const { id, version, pieces, ...fields } = place;
  return (
    <>
      <PageHead title={localised(place, 'name', locale)} />
      <TermForm
        key={id}
        kind={kind}
        id={id}
        initial={{ fields, version }}
        pieces={pieces}
        actions={ACTIONS}
      />
    </>
  );
}
