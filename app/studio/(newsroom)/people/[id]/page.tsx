import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  deletePersonAction,
  readPersonAction,
  savePersonAction,
} from '@/app/studio/(newsroom)/people/actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { PersonForm } from '@/components/people/person-form';
import { PageHead } from '@/components/ui/page-head';
import { localised } from '@/lib/i18n/locales';
import { getPerson } from '@/lib/people/get-person';
import { canManagePeople } from '@/lib/people/policy';

type Props = { params: Promise<{ id: string }> };

async function load({ params }: Props) {
  const { actor, user } = await requireUser();
  // The directory itself is open to everybody; its forms are not.
  if (!canManagePeople(actor)) notFound();
  const person = await orNotFound(getPerson((await params).id));
  return { person, locale: user.interfaceLocale };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { person, locale } = await load(props);
  return { title: localised(person, 'name', locale) };
}

export default async function PersonPage(props: Props) {
  const { person, locale } = await load(props);
  const { id, version, pieces, ...fields } = person;
  return (
    <>
      <PageHead title={localised(person, 'name', locale)} />
      <PersonForm
        key={id}
        id={id}
        initial={{ fields, version }}
        pieces={pieces}
        actions={{ save: savePersonAction, read: readPersonAction, remove: deletePersonAction }}
      />
    </>
  );
}
