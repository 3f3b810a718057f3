import { entryCard } from './entry-card';
import { file } from './file';
import { picture } from './picture';
import type { SlotKind } from './slot-kind';

/** Every kind of slot that a node's HTML may hold, by the name that the node's spec gives to `slotHtml`. */
export const SLOT_KINDS: Readonly<Record<string, SlotKind>> = {
  'entry-card': entryCard,
  file,
  picture,
};
