import type { Extensions } from '@tiptap/core';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { NODE_EDITORS } from '@/components/editor/nodes/node-editors';
import type { Locale } from '@/lib/i18n/locales';
import { BlockId } from '@/lib/richtext/block-id';
import { MARK_SPECS } from '@/lib/richtext/mark-specs';
import { NODE_SPECS } from '@/lib/richtext/node-specs';
import { documentExtensions } from '@/lib/richtext/schema';
import type { NodeSpec } from '@/lib/richtext/spec-types';
import { BlockDirection } from './block-direction';
import { Collaboration } from './collaboration';
import { DirectionKeys } from './direction-keys';
import { FieldKeys } from './field-keys';
import { InvisibleCharacters } from './invisible-characters';
import { Keyboard } from './keyboard';
import { Pasting } from './pasting';
import { Placeholders, type PlaceholderTexts } from './placeholders';
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
  /** Called when something pasted is larger than PASTE_LIMIT and is not inserted. */
  onTooLarge: () => void;
}

const nodeSpecs: readonly NodeSpec[] = NODE_SPECS;

/**
 * Names of the extensions whose input rules are active: typing makes lists, headings, quotes and points. The stock
 * rules that make emphasis of stars and underscores in a sentence are not active.
 */
export const TYPED_RULES: string[] = [
  ...NODE_EDITORS.map(({ name }) => name),
  ...nodeSpecs
    .filter((spec) => spec.kind === 'block' && spec.hasTypedRules)
    .map(({ extension }) => extension.name),
];

/** Names of the extensions whose paste rules are active. */
export const PASTE_RULES: string[] = MARK_SPECS.filter((spec) => spec.hasPasteRules).map(
  ({ extension }) => extension.name,
);

/** The extensions of the schema and everything that only the editor needs. */
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
    ...NODE_EDITORS,
    DirectionKeys,
    Pasting.configure({ onTooLarge }),
  ];
}
