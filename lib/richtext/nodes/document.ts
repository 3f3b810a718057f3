import { Document as BaseDocument } from '@tiptap/extension-document';

/** One document holds everything an editor types, so that all of it has one save, one undo, one history. */
export const Document = BaseDocument.extend({ content: 'kicker title standfirst block+' });
