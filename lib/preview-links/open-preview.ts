import { askedOnce } from '@/lib/public-changes/record-reads';
import type { Preview } from '@/lib/publishing/preview-edition';
import { previewRevision } from '@/lib/publishing/preview-revision';
import { findPreview } from './find-preview';

export interface OpenedPreview extends Preview {
  expiresAt: Date;
}

/** What whoever has the token sees now; null when it opens nothing. The page and its title ask once. */
export function openPreview(token: string): Promise<OpenedPreview | null> {
  return askedOnce(`preview ${token}`, async () => {
    const preview = await findPreview(token);
    if (preview.kind !== 'shared') return null;
    return { ...(await previewRevision(preview)), expiresAt: preview.expiresAt };
  });
}
