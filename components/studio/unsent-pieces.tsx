'use client';

import { Alert, Anchor, Text } from '@mantine/core';
import { IconDeviceDesktopUp } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { DevicePiece } from '@/components/editor/sync/device-database';
import { rememberNewPiece } from '@/components/editor/sync/new-piece-cookie';
import { unsentPieces } from '@/components/editor/sync/unsent-pieces';
import { Link } from '@/components/ui/link';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import { directionOf, LANGUAGE_NAMES } from '@/lib/i18n/locales';
import classes from './unsent-pieces.module.css';

/** The page that was left may still be sending, and another tab may be closed. */
const LOOK_AGAIN_MS = 4_000;

/** Leads to every piece of which this device keeps something that was never sent. Opening one sends it. */
export function UnsentPieces({ userId }: { userId: string }) {
  const t = useTranslations('studio.unsent');
  const pieces = useUnsentPieces(userId);
  if (pieces.length === 0) return null;
  return (
    <Alert
      color="yellow"
      variant="light"
      mb="lg"
      icon={<IconDeviceDesktopUp aria-hidden />}
      title={t('title', { count: pieces.length })}
      classNames={{ title: classes.title }}
    >
      <Text size="sm">{t('text')}</Text>
      <ul className={classes.pieces}>
        {pieces.map((piece) => (
          <li key={`${piece.entryId} ${piece.locale}`}>
            <PieceLink piece={piece} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function PieceLink({ piece }: { piece: DevicePiece }) {
  const t = useTranslations();
  const { kind, entryId, locale, title, isNew } = piece;
  const words = title === '' ? t('editor.untitled') : title;
  return (
    <Anchor
      component={Link}
      href={`/studio/${KIND_SEGMENTS[kind]}/${entryId}/${locale}`}
      onClick={() => isNew && rememberNewPiece(piece)}
      className={classes.piece}
    >
      <span {...(title !== '' && { lang: locale, dir: directionOf(locale) })}>{words}</span>
      <span className={classes.language} lang={locale}>
        {LANGUAGE_NAMES[locale]}
      </span>
    </Anchor>
  );
}

function useUnsentPieces(userId: string): DevicePiece[] {
  const [pieces, setPieces] = useState<DevicePiece[]>([]);
  useEffect(() => {
    let isOpen = true;
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      const found = await unsentPieces(userId);
      const isSame = (shown: DevicePiece[]) => JSON.stringify(shown) === JSON.stringify(found);
      if (isOpen) setPieces((shown) => (isSame(shown) ? shown : found));
    };
    const timer = setInterval(look, LOOK_AGAIN_MS);
    void look();
    return () => {
      isOpen = false;
      clearInterval(timer);
    };
  }, [userId]);
  return pieces;
}
