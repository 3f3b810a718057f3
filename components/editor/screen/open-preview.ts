/** Saves text and fields, then shows the piece in a new window as readers would see it. */
export async function openPreview(editionId: string, saveAll: () => Promise<boolean>): Promise<void> {
  // Opened before anything is awaited: browsers block windows that are not opened directly by a click.
  const preview = window.open('', '_blank');
  await saveAll();
  if (preview) preview.location.href = `/studio/preview/${editionId}`;
}
