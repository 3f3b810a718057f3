import type { Tx } from '@/lib/db';

export async function isSiteIcon(client: Pick<Tx, 'siteIcon'>, mediaId: string): Promise<boolean> {
  return (await client.siteIcon.count({ where: { mediaId } })) > 0;
}
