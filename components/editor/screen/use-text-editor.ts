'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useArticleEditor } from '@/components/editor/canvas/use-article-editor';
import { useClientId, useWritingSession } from '@/components/editor/canvas/use-writing-session';
import { PASTE_LIMIT } from '@/components/editor/document/pasting';
import type { PlaceholderTexts } from '@/components/editor/document/placeholders';
import type { EditedPiece } from './edited-piece';
import { useSaveShortcut } from './use-save-shortcut';

/** Creates the editor of an edition and saves its text. */
export function useTextEditor({ edition, can }: EditedPiece, placeholders: PlaceholderTexts, userId: string) {
  const t = useTranslations('editor');
  const [linking, setLinking] = useState(false);
  const clientId = useClientId();
  const editor = useArticleEditor({
    ...edition,
    placeholders,
    clientId,
    editable: can.edit,
    label: t(`canvas.${edition.locale}`),
    onSave: () => void writing.flush(),
    onLink: () => setLinking(true),
    onTooLarge: () => notifications.show({ color: 'red', message: t('tooLarge', { limit: PASTE_LIMIT }) }),
  });
  const writing = useWritingSession(editor, { editionId: edition.id, userId, clientId }, can.edit);
  useSaveShortcut(writing.flush);
  return { editor, writing, linking, setLinking };
}
