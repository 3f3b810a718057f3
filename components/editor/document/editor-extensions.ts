import type { Extensions } from '@tiptap/core';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import type { Locale } from '@/lib/i18n/locales';
import { BlockId } from '@/lib/richtext/block-id';
import { documentExtensions } from '@/lib/richtext/extensions';
import { BlockDirection } from './block-direction';
import { Collaboration } from './collaboration';
import { DirectionKeys } from './direction-keys';
import { FieldKeys } from './field-keys';
import { InvisibleCharacters } from './invisible-characters';
import { Keyboard } from './keyboard';
import { Pasting } from './pasting';
import { Placeholders, type PlaceholderTexts } from './placeholders';
import { PointKeys } from './point-keys';
import { TrailingParagraph } from './trailing-paragraph';

export interface EditorSetup {
  /** Language of the edition. */
  locale: Locale;
  /** Version of the stored document that is opened. */
  version: number;
  clientId: string;
  placeholders: PlaceholderTexts;
  onSave: () => void;
  onLink: () => void;
  /** Something pasted was larger than PASTE_LIMIT and was not taken in. */
  onTooLarge: () => void;
}

/** Where typing may turn into something else: lists, headings and quotes, never stars and underscores in a sentence. */
export const TYPED_RULES = ['pointKeys', 'bulletList', 'orderedList', 'heading', 'blockquote'];
export const PASTE_RULES = ['link'];

/** The one schema with everything that only writing needs. */
export function editorExtensions({
  locale,
  version,
  clientId,
  placeholders,
  onSave,
  onLink,
  onTooLarge,
}: EditorSetup): Extensions {
  return [
    ...documentExtensions,
    BlockId,
    BlockDirection.configure({ locale }),
    Collaboration.configure({ version, clientId }),
    UndoRedo.configure({ depth: 200 }),
    Dropcursor.configure({ class: 'drop-cursor', width: 2, color: false }),
    Gapcursor,
    Placeholders.configure({ texts: placeholders }),
    InvisibleCharacters,
    TrailingParagraph,
    Keyboard.configure({ onSave, onLink }),
    FieldKeys,
    PointKeys,
    DirectionKeys,
    Pasting.configure({ onTooLarge }),
  ];
}
