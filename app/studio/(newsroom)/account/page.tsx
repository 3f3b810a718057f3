import type { Metadata } from 'next';
import { readOwnAccountAction, saveOwnAccountAction } from '@/app/studio/(newsroom)/account/actions';
import { requireUser } from '@/app/studio/session';
import { OwnAccountForm } from '@/components/auth/own-account-form';
import { LinkButton } from '@/components/ui/link-button';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { getOwnAccount } from '@/lib/users/get-own-account';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'auth')('account.title') };
}

export default async function AccountPage() {
  const { actor, user } = await requireUser();
  const { version, ...fields } = await getOwnAccount(actor);
  return (
    <>
      <PageHead
        title={translator(user.interfaceLocale, 'auth')('account.title')}
        actions={
          <LinkButton href="/studio/password">
            {translator(user.interfaceLocale, 'studio')('account.password')}
          </LinkButton>
        }
      />
      <OwnAccountForm
        user={user}
        initial={{ fields, version }}
        actions={{ save: saveOwnAccountAction, read: readOwnAccountAction }}
      />
    </>
  );
}
