import { Document } from '@tiptap/extension-document';
import type { DocumentSpec } from '@/lib/richtext/spec-types';

/** One document holds everything an editor types, so that all of it has one save, one undo and one history. */
export const doc = {
  kind: 'document',
  extension: Document,
  content: 'kicker title standfirst block+',
} as const satisfies DocumentSpec;
