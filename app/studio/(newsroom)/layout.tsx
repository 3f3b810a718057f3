import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { proofActionsFor } from '@/app/studio/(auth)/second-step/proof-actions';
import { setLocaleAction } from '@/app/studio/(newsroom)/actions';
import { requireUser } from '@/app/studio/session';
import { studioMetadata } from '@/app/studio/studio-metadata';
import { ProofProvider } from '@/components/proof/proof-provider';
import { LatePurges } from '@/components/purges/late-purges';
import { Shell } from '@/components/studio/shell';
import { StudioDocument } from '@/components/studio/studio-document';
import { findSheetLook } from '@/lib/appearance/find-sheet-look';
import { canReadAuditLog } from '@/lib/audit-log/policy';
import { canCreateEntry, kindsToSee } from '@/lib/entries/policy';
import { canManageJobs } from '@/lib/jobs/policy';
import { canManageMail } from '@/lib/mail/policy';
import { countUnread } from '@/lib/notifications/list-notifications';
import { findLatePurges } from '@/lib/purges/get-purge-status';
import { canRetryPurges } from '@/lib/purges/policy';
import { canManageRedirects } from '@/lib/redirects/policy';
import { canManageReleases } from '@/lib/releases/policy';
import { canChangeReviewRules } from '@/lib/review/review-rules';
import { canChangeSettings } from '@/lib/settings/policy';
import { canSeeStatistics } from '@/lib/statistics/policy';
import { canSetUrgentLine } from '@/lib/urgent/policy';
import { canManageUsers } from '@/lib/users/policy';

export const generateMetadata = studioMetadata;

/** The layout of all studio pages for signed-in users, in their interface language. */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const signedIn = await requireUser();
  const { actor, user } = signedIn;
  const nonce = (await headers()).get('x-nonce') ?? '';
  const access = {
    users: canManageUsers(actor),
    settings: canChangeSettings(actor),
    workflow: canChangeReviewRules(actor),
    urgent: canSetUrgentLine(actor),
    releases: canManageReleases(actor),
    statistics: canSeeStatistics(actor),
    audit: canReadAuditLog(actor),
    jobs: canManageJobs(actor),
    mail: canManageMail(actor),
    redirects: canManageRedirects(actor),
    pages: kindsToSee(actor).includes('page'),
    createPages: canCreateEntry(actor, 'page'),
  };
  const [late, unread, look, proofActions] = await Promise.all([
    findLatePurges(actor),
    countUnread(actor),
    findSheetLook(),
    proofActionsFor(signedIn),
  ]);
  return (
    <StudioDocument locale={user.interfaceLocale} nonce={nonce} look={look}>
      <ProofProvider actions={proofActions} hasSecondFactor={user.hasSecondFactor}>
        <Shell user={user} access={access} unread={unread.count} actions={{ setLocale: setLocaleAction }}>
          {late && (
            <LatePurges since={late.since} locale={user.interfaceLocale} hasDetails={canRetryPurges(actor)} />
          )}
          {children}
        </Shell>
      </ProofProvider>
    </StudioDocument>
  );
}
