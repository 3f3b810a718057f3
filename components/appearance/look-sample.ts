import type { AppearanceName } from '@/lib/appearance/look/types';

/** The words of a page in one language, for the preview. */
export interface LookSample {
  name: string;
  tagline: string;
  title: string;
  text: string;
  link: string;
}

/** What a control of the form is given. */
export type AppearanceField = (name: AppearanceName) => {
  name: string;
  label: string;
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
};
