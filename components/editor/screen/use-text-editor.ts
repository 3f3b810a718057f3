'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { type BlockWords, blockSearch } from '@/components/editor/blocks/search-blocks';
import { useArticleEditor } from '@/components/editor/canvas/use-article-editor';
import { useClientId, useWritingSession } from '@/components/editor/canvas/use-writing-session';
import type { ScreenTool } from '@/components/editor/document/keyboard';
import type { PlaceholderTexts } from '@/components/editor/document/placeholders';
import { PASTE_LIMIT } from '@/components/editor/document/raw-limit';
import type { TakenIn } from '@/components/editor/document/taken-in';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import type { NewEdition } from '@/components/editor/sync/new-edition';
import type { EditedPiece } from './edited-piece';
import { useSaveEverything } from './use-save-everything';

/** What the editor shows and finds, beside the messages of the interface. */
export interface EditorTexts {
  /** In the language of the edition. */
  placeholders: PlaceholderTexts;
  /** In both languages. */
  blockWords: BlockWords;
}

/** Creates the editor of an edition and saves its text. */
export function useTextEditor(
  { entry, edition, can }: EditedPiece,
  { placeholders, blockWords }: EditorTexts,
  userId: string,
  newEdition: NewEdition | null,
  fields: FieldsView,
  onTool: (tool: ScreenTool) => void,
) {
  const t = useTranslations('editor');
  const [linking, setLinking] = useState(false);
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const clientId = useClientId();
  const searchBlocks = useMemo(() => blockSearch(blockWords), [blockWords]);
  const editor = useArticleEditor({
    ...edition,
    placeholders,
    editable: can.edit,
    label: t(`canvas.${edition.locale}`),
    onSave: () => saving.save(),
    onLink: () => setLinking(true),
    onTool,
    searchBlocks,
    onTakenIn: setTaken,
    onTooLarge: () => notifications.show({ color: 'red', message: t('tooLarge', { limit: PASTE_LIMIT }) }),
  });
  const [piece] = useState({ entryId: entry.id, kind: entry.kind, locale: edition.locale });
  const writing = useWritingSession(
    editor,
    { editionId: edition.id, userId, clientId, newEdition, piece },
    can.edit,
  );
  const saving = useSaveEverything(writing, fields);
  return { editor, writing, saving, linking, setLinking, taken, clientId, searchBlocks };
}
