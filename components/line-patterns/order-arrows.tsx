import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';

interface Props {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
}

/** Moves a row up or down. The focus stays on the arrow; at an end, where that is disabled, it goes to the other one. */
export function OrderArrows({ name, isFirst, isLast, onMove }: Props) {
  const t = useTranslations('composer.patterns');
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const pressed = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    const { activeElement, body } = document;
    // Somebody who has gone on to another field meanwhile stays there.
    if (!pressed.current?.disabled || (activeElement !== pressed.current && activeElement !== body)) return;
    if (isFirst) down.current?.focus();
    else if (isLast) up.current?.focus();
    pressed.current = null;
  }, [isFirst, isLast]);

  const press = (by: -1 | 1) => {
    pressed.current = by === -1 ? up.current : down.current;
    onMove(by);
  };
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        ref={up}
        variant="default"
        aria-label={t('up', { name })}
        disabled={isFirst}
        onClick={() => press(-1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        ref={down}
        variant="default"
        aria-label={t('down', { name })}
        disabled={isLast}
        onClick={() => press(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
