const COMMON_TAG = 'ar-EG';

type Tags = Intl.LocalesArgument;

/** Plain Arabic as such an engine understands it; a tag that says its digits stays as it is. */
function asUnderstood(tags: Tags): Tags {
  const tag = String(tags ?? 'en');
  return tag.startsWith('ar') && !tag.includes('-nu-') ? COMMON_TAG : tags;
}

/** Intl of an engine in which Arabic has Arabic digits unless the tag names others, as it is in WebKit. */
export const intlWithArabicDigits = {
  ...Object.fromEntries(
    Object.getOwnPropertyNames(Intl).map((name) => [name, Intl[name as keyof typeof Intl]]),
  ),
  NumberFormat: class extends Intl.NumberFormat {
    constructor(tags?: Tags, options?: Intl.NumberFormatOptions) {
      super(asUnderstood(tags), options);
    }
  },
  DateTimeFormat: class extends Intl.DateTimeFormat {
    constructor(tags?: Tags, options?: Intl.DateTimeFormatOptions) {
      super(asUnderstood(tags), options);
    }
  },
} as typeof Intl;

export const ARABIC_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/;
