import type { WritingState } from '@/components/editor/canvas/use-writing-session';

/** Saves the text, then shows it in a new window as readers would see it. */
export async function openPreview(editionId: string, writing: WritingState): Promise<void> {
  // Opened before anything is awaited: browsers block windows that are not opened directly by a click.
  const preview = window.open('', '_blank');
  await writing.flush();
  if (preview) preview.location.href = `/studio/preview/${editionId}`;
}
