import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { PlaceForm } from '@/components/taxonomy/place-form';
import { PageHead } from '@/components/ui/page-head';
import { localised } from '@/lib/i18n/locales';
import { getPlace } from '@/lib/taxonomy/get-place';
import { canKeepTaxonomy } from '@/lib/taxonomy/policy';
import type { PlaceKind } from '@/lib/taxonomy/types';
import { deletePlaceAction, readPlaceAction, savePlaceAction } from './actions';

export interface PlaceProps {
  params: Promise<{ id: string }>;
}

const ACTIONS = { save: savePlaceAction, read: readPlaceAction, remove: deletePlaceAction };

async function load({ params }: PlaceProps, kind: PlaceKind) {
  const { actor, user } = await requireUser();
  // The lists are open to everybody; their forms are not.
  if (!canKeepTaxonomy(actor)) notFound();
  const place = await orNotFound(getPlace(kind, (await params).id));
  return { place, locale: user.interfaceLocale };
}

export async function placeMetadata(props: PlaceProps, kind: PlaceKind): Promise<Metadata> {
  const { place, locale } = await load(props, kind);
  return { title: localised(place, 'name', locale) };
}

/** One section or topic and its form. */
export async function PlacePage({ params, kind }: PlaceProps & { kind: PlaceKind }) {
  const { place, locale } = await load({ params }, kind);
  const { id, version, pieces, ...fields } = place;
  return (
    <>
      <PageHead title={localised(place, 'name', locale)} />
      <PlaceForm
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
