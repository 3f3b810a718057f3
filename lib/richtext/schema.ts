import { getSchema } from '@tiptap/core';
import { documentExtensions } from './extensions';

/** The one schema of all rich text: a node or mark that is not in it cannot be stored, rendered or searched. */
export const schema = getSchema([...documentExtensions]);
