import type { Metadata } from 'next';
import type { RecordProps } from '@/app/studio/(newsroom)/_record/record-page';
import {
  deleteRedirectAction,
  readRedirectAction,
  saveRedirectAction,
} from '@/app/studio/(newsroom)/redirects/actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { RedirectForm } from '@/components/redirects/redirect-form';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { getRedirect } from '@/lib/redirects/get-redirect';

async function load({ params }: RecordProps) {
  const { actor, user } = await requireUser();
  const redirect = await orNotFound(getRedirect(actor, (await params).id));
  return { redirect, locale: user.interfaceLocale };
}

export async function generateMetadata(props: RecordProps): Promise<Metadata> {
  return { title: (await load(props)).redirect.fields.fromPath };
}

export default async function RedirectPage(props: RecordProps) {
  const { redirect, locale } = await load(props);
  const title = translator(locale, 'redirects').rich('change', {
    address: () => <bdi dir="ltr">{redirect.fields.fromPath}</bdi>,
  });
  const actions = { save: saveRedirectAction, read: readRedirectAction, remove: deleteRedirectAction };
  return (
    <>
      <PageHead title={title} />
      <RedirectForm key={redirect.id} redirect={redirect} actions={actions} />
    </>
  );
}
