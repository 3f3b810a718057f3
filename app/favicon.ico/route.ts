import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findIcon } from '@/lib/publications/look/find-look';
import { STANDARD_ICON } from '@/lib/publications/look/icon-view';

export const dynamic = 'force-dynamic';

/**
 * What programs ask for that read no page. Stored with the pages, so that it follows the choice of the institute like theirs: it leads to the
 * file of the media library, which is withdrawn with its picture.
 */
export async function GET(): Promise<Response> {
  const { tab } = await findIcon();
  if (tab !== STANDARD_ICON.tab) return new Response(null, { status: 302, headers: { Location: tab } });
  const file = join(process.cwd(), ...['public', 'icons', 'favicon.ico']);
  return new Response(new Uint8Array(await readFile(file)), { headers: { 'Content-Type': 'image/x-icon' } });
}
