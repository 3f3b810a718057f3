import type { Metadata } from 'next';
import {
  deactivateUserAction,
  endSessionsAction,
  reactivateUserAction,
  readUserAction,
  removeIdentityOfAction,
  renewInvitationAction,
  resetPasswordAction,
  resetSecondFactorAction,
  saveUserAction,
} from '@/app/studio/(newsroom)/users/actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { PageHead } from '@/components/ui/page-head';
import { AccountPanel } from '@/components/users/account-panel';
import { InvitationPanel } from '@/components/users/invitation-panel';
import { UserForm } from '@/components/users/user-form';
import { localised } from '@/lib/i18n/locales';
import { isMailing } from '@/lib/mail/is-mailing';
import { listIdentitiesOf } from '@/lib/oidc/list-identities';
import { getUser } from '@/lib/users/get-user';

type Props = { params: Promise<{ id: string }> };

const ACTIONS = {
  save: saveUserAction,
  read: readUserAction,
  resetPassword: resetPasswordAction,
  resetSecondFactor: resetSecondFactorAction,
  removeIdentity: removeIdentityOfAction,
  endSessions: endSessionsAction,
  deactivate: deactivateUserAction,
  reactivate: reactivateUserAction,
};

async function load({ params }: Props) {
  const { actor, user } = await requireUser();
  const account = await orNotFound(getUser(actor, (await params).id));
  const identities = await listIdentitiesOf(actor, account.id);
  return { account, identities, name: localised(account, 'name', user.interfaceLocale), ownId: user.id };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).name };
}

export default async function UserPage(props: Props) {
  const { account, identities, name, ownId } = await load(props);
  const { id, email, nameAr, nameEn, role, interfaceLocale, version } = account;
  const { deactivatedAt, hasSecondFactor, invitation } = account;
  const self = id === ownId;
  return (
    <>
      <PageHead title={name} lead={<span dir="ltr">{email}</span>} />
      <UserForm
        key={id}
        id={id}
        initial={{ fields: { nameAr, nameEn, role, interfaceLocale }, version }}
        self={self}
        actions={ACTIONS}
      />
      {invitation ? (
        <InvitationPanel
          {...{ id, email, name, invitation }}
          isMailing={isMailing()}
          actions={{ renew: renewInvitationAction, withdraw: deactivateUserAction }}
        />
      ) : (
        <AccountPanel
          {...{ id, email, name, self, hasSecondFactor, identities }}
          deactivated={deactivatedAt !== null}
          actions={ACTIONS}
        />
      )}
    </>
  );
}
