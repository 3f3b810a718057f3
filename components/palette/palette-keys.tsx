'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { shortcutOf } from '@/components/editor/document/shortcuts';
import type { StudioAccess } from '@/components/studio/navigation';

type Module = typeof import('./command-palette');

/**
 * The palette, once it is wanted and loaded. When its script is not there, because the connection is lost or the newsroom was updated
 * since the page was opened, the page stays as it is and says so: an error page would take the text that is being written along.
 */
function usePalette(isWanted: boolean, onFailure: () => void): Module['CommandPalette'] | null {
  const t = useTranslations('studio.failure');
  const [loaded, setLoaded] = useState<Module | null>(null);
  const isMissing = isWanted && !loaded;
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once each time it is wanted
  useEffect(() => {
    if (!isMissing) return;
    import('./command-palette').then(setLoaded, () => {
      notifications.show({ color: 'red', message: t('notLoaded') });
      onFailure();
    });
  }, [isMissing]);
  return loaded?.CommandPalette ?? null;
}

/** Ctrl+K and Alt+/ open the palette on every page. A text keeps Ctrl+K for links, as in Word and Google Docs. */
export function PaletteKeys({ access }: { access: StudioAccess }) {
  const [open, setOpen] = useState(false);
  const Palette = usePalette(open, () => setOpen(false));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = shortcutOf(event);
      if (event.defaultPrevented || (name !== 'link' && name !== 'commands')) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return open && Palette && <Palette access={access} onClose={() => setOpen(false)} />;
}
