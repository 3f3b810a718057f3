import type { Extensions } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import type { InsertableBlock } from '@/components/editor/blocks/insertable-blocks';
import { SlashMenu } from '@/components/editor/blocks/slash-menu';
import { FindInText } from '@/components/editor/find/find-in-text';
import { NODE_EDITORS } from '@/components/editor/nodes/node-editors';
import { withReactViews } from '@/components/editor/nodes/react-views';
import type { Locale } from '@/lib/i18n/locales';
import { BlockId } from '@/lib/richtext/block-id';
import { MARK_SPECS } from '@/lib/richtext/mark-specs';
import { documentExtensions } from '@/lib/richtext/schema';
import { AutomaticChanges } from './automatic-changes';
import { BlockDirection } from './block-direction';
import { Collaboration } from './collaboration';
import { ContinuedLists } from './continued-lists';
import { DirectionKeys } from './direction-keys';
import { DividedLists } from './divided-lists';
import { DropLine } from './drop-line';
import { FieldKeys } from './field-keys';
import { InvisibleCharacters } from './invisible-characters';
import { JoinedLists } from './joined-lists';
import { Keyboard, type ScreenTool } from './keyboard';
import { LineInput } from './line-input';
import { Pasting } from './pasting';
import { Placeholders, type PlaceholderTexts } from './placeholders';
import { SelectAll } from './select-all';
import { SmartPunctuation } from './smart-punctuation';
import type { TakenIn } from './taken-in';
import { TrailingParagraph } from './trailing-paragraph';
import { TypedMarks } from './typed-marks';
import { TYPED_RULES } from './typed-rules';

export interface EditorSetup {
  /** Language of the edition. */
  locale: Locale;
  /** Version of the stored document that is opened. */
  version: number;
  placeholders: PlaceholderTexts;
  onSave: () => void;
  onLink: () => void;
  onTool?: (tool: ScreenTool) => void;
  /** The blocks that are found by what is typed behind a "/". */
  searchBlocks?: (query: string) => readonly InsertableBlock[];
  /** Called when something pasted or dropped is larger than PASTE_LIMIT and is not inserted. */
  onTooLarge: () => void;
  /** Called with everything that is pasted or dropped. */
  onTakenIn: (taken: TakenIn) => void;
}

/** Names of the extensions whose paste rules are active. */
export const PASTE_RULES: string[] = MARK_SPECS.filter((spec) => spec.hasPasteRules).map(
  ({ extension }) => extension.name,
);

/** The extensions of the schema and everything that only the editor needs. */
export function editorExtensions({
  locale,
  version,
  placeholders,
  onSave,
  onLink,
  onTool = () => undefined,
  searchBlocks = () => [],
  onTooLarge,
  onTakenIn,
}: EditorSetup): Extensions {
  return [
    ...withReactViews(documentExtensions),
    BlockId,
    DividedLists,
    JoinedLists,
    ContinuedLists,
    BlockDirection.configure({ locale }),
    Collaboration.configure({ version }),
    UndoRedo.configure({ depth: 200 }),
    DropLine,
    Placeholders.configure({ texts: placeholders }),
    InvisibleCharacters,
    TrailingParagraph,
    Keyboard.configure({ onSave, onLink, onTool }),
    SlashMenu.configure({ search: searchBlocks }),
    FindInText,
    SelectAll,
    FieldKeys,
    LineInput,
    TypedMarks,
    SmartPunctuation,
    AutomaticChanges.configure({ rules: TYPED_RULES }),
    ...NODE_EDITORS,
    DirectionKeys,
    Pasting.configure({ onTooLarge, onTakenIn }),
  ];
}
