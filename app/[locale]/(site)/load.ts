import { cache } from 'react';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { findArchiveMonth } from '@/lib/publications/archive-months';
import { findNavigation } from '@/lib/publications/find-navigation';
import { findPiece } from '@/lib/publications/find-piece';
import { findSiteSettings } from '@/lib/publications/find-site-settings';

// A page and its metadata are rendered at the same time and need the same rows; each is queried once per request.

export const loadNavigation = cache(findNavigation);

export const loadSettings = cache(findSiteSettings);

export const loadArchiveMonth = cache(findArchiveMonth);

export const loadPiece = cache((locale: Locale, kind: Kind, slug: string) => findPiece(locale, kind, slug));
