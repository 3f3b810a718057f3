import type { Writing } from '@/components/editor/canvas/use-writing';

/** Shows what has been typed up to now as readers would see it, in a window of its own. */
export async function openPreview(editionId: string, writing: Writing): Promise<void> {
  // Opened before anything is awaited, or the browser takes it for an advertisement.
  const page = window.open('', '_blank');
  await writing.flush();
  if (page) page.location.href = `/studio/preview/${editionId}`;
}
