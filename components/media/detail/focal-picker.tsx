'use client';

import { Button, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type PointerEvent, useId, useRef } from 'react';
import classes from './detail.module.css';
import { type FocalPoint, MIDDLE, movedPoint, pointAt } from './focal-point';

interface Props {
  picture: { src: string; width: number; height: number };
  value: FocalPoint;
  /** Without it the point is only shown. */
  onChange?: (value: FocalPoint) => void;
}

/** A picture on which the focal point is set: by a click, by dragging, or by the arrow keys. */
export function FocalPicker({ picture, value, onChange }: Props) {
  const t = useTranslations('media');
  const hint = useId();
  const dragging = useDragging(onChange);
  const { x, y } = value;
  const where = t('values.focal', { x, y });
  return (
    <div>
      {/* Not mirrored in Arabic: the picture's left stays left. */}
      <div dir="ltr" className={classes.focal} {...dragging}>
        {/* biome-ignore lint/performance/noImgElement: it has sizes of its own */}
        <img {...picture} alt="" draggable={false} />
        {onChange && (
          <span
            role="slider"
            tabIndex={0}
            className={classes.point}
            style={{ insetInlineStart: `${x}%`, insetBlockStart: `${y}%` }}
            aria-label={t('focal.title')}
            aria-describedby={hint}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={x}
            aria-valuetext={where}
            onKeyDown={(event) => {
              const moved = movedPoint(value, event);
              if (!moved) return;
              event.preventDefault();
              onChange(moved);
            }}
          />
        )}
      </div>
      {onChange && (
        <div className={classes.focalFoot}>
          <Text size="sm">{where}</Text>
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(MIDDLE)}>
            {t('focal.middle')}
          </Button>
          <Text id={hint} size="sm" c="dimmed" className={classes.hint}>
            {t('focal.text')}
          </Text>
        </div>
      )}
    </div>
  );
}

function useDragging(onChange: Props['onChange']) {
  const isDown = useRef(false);
  if (!onChange) return {};
  const setAt = (event: PointerEvent<HTMLElement>) =>
    onChange(pointAt(event, event.currentTarget.getBoundingClientRect()));
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      isDown.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      setAt(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => isDown.current && setAt(event),
    onPointerUp: () => {
      isDown.current = false;
    },
  };
}
