import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RELEASE_ACTIONS } from '@/app/studio/(newsroom)/releases/release-actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { ReleaseActs } from '@/components/releases/release-acts';
import { ReleasePill } from '@/components/releases/release-pill';
import { ReleaseScreen } from '@/components/releases/release-screen';
import { showRelease } from '@/components/releases/show-release';
import { listEvents } from '@/lib/audit-log/list-events';
import { isUuid } from '@/lib/is-uuid';
import { getRelease } from '@/lib/releases/get-release';

type Props = { params: Promise<{ id: string }> };

const SHOWN_ACTS = 100;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { actor } = await requireUser();
  const { id } = await params;
  if (!isUuid(id)) return {};
  const { name } = await orNotFound(getRelease(actor, id));
  return { title: name };
}

/** One release. */
export default async function ReleasePage({ params }: Props) {
  const { actor, user } = await requireUser();
  const { id } = await params;
  if (!isUuid(id)) notFound();
  const release = await orNotFound(getRelease(actor, id));
  const acts = await listEvents(actor, { subject: { type: 'release', id }, size: SHOWN_ACTS });
  const locale = user.interfaceLocale;
  return (
    <ReleaseScreen
      release={showRelease(release, locale)}
      actions={RELEASE_ACTIONS}
      pill={<ReleasePill state={release.state} locale={locale} />}
    >
      <ReleaseActs events={acts.rows} locale={locale} />
    </ReleaseScreen>
  );
}
