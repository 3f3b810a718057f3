import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { foldSlug } from '@/lib/i18n/slug';
import { addRedirect } from '@/lib/releases/add-redirect';
import { createRelease } from '@/lib/releases/create-release';
import { publishRelease } from '@/lib/releases/publish-release';
import { signOff } from '@/lib/releases/sign-off';
import { type Tx, transaction } from '@/lib/transaction';
import { entries, releases } from './content/newsroom';

/** Makes the release that readers have and the one that waits, unless that was done before the load was interrupted. */
export async function loadReleases(actor: UserActor): Promise<void> {
  await once(releases.published.name, (tx) => publishRedirect(tx, actor));
  await once(releases.open.name, (tx) => beginRelease(tx, actor));
}

async function once(name: string, work: (tx: Tx) => Promise<void>): Promise<void> {
  if ((await db().release.count({ where: { name } })) === 0) await transaction(work);
}

async function publishRedirect(tx: Tx, actor: UserActor): Promise<void> {
  const { name, from, to } = releases.published;
  const slug = entries.find(({ key }) => key === to)?.en?.slug ?? '';
  const { id, version } = await createRelease(tx, actor, { name });
  const paths = { fromPath: piecePath('en', 'article', from), toPath: piecePath('en', 'article', slug) };
  await publishRelease(tx, actor, { id, ...(await addRedirect(tx, actor, { id, version, ...paths })) });
}

/** With both languages of a piece, of which one is signed off. */
async function beginRelease(tx: Tx, actor: UserActor): Promise<void> {
  const { name, piece, signed } = releases.open;
  const entry = entries.find(({ key }) => key === piece);
  const slugs = [entry?.ar, entry?.en].map((edition) => foldSlug(edition?.slug ?? ''));
  const editions = await tx.edition.findMany({
    where: { slugFolded: { in: slugs } },
    orderBy: { locale: 'asc' },
    select: { id: true },
  });
  const editionIds = editions.map(({ id }) => id);
  const { id, version } = await createRelease(tx, actor, { name, editionIds });
  await signOff(tx, actor, { id, version, locale: signed });
}
