import { Text } from '@tiptap/extension-text';
import type { TextSpec } from '@/lib/richtext/spec-types';

export const text = { kind: 'text', extension: Text } as const satisfies TextSpec;
