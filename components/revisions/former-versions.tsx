'use client';

import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formerVersionPath } from '@/lib/i18n/addresses';
import { formatDateTime } from '@/lib/i18n/dates';
import type { EditionHistory, SeenPeriod } from '@/lib/revisions/types';
import type { RevisionActions } from './revision-actions';

interface Props {
  edition: EditionHistory;
  seen: readonly SeenPeriod[];
  actions: Pick<RevisionActions, 'chooseVersion'>;
}

/** Whether readers may still open what they saw before, for each time that they saw it. An administrator decides. */
export function FormerVersions({ edition, seen, actions }: Props) {
  return seen
    .filter(({ to }) => to !== null)
    .map((period) => (
      <FormerVersion key={period.version} edition={edition} period={period} actions={actions} />
    ));
}

function FormerVersion({ edition, period, actions }: Omit<Props, 'seen'> & { period: SeenPeriod }) {
  const t = useTranslations('history.former');
  const locale = useInterfaceLocale();
  const choosing = useAction(actions.chooseVersion);
  const { editionId, entryNumber, canChooseVersions } = edition;
  const { version, isOpen, from, to } = period;
  const days = { from: formatDateTime(from, locale), to: to ? formatDateTime(to, locale) : '' };
  const choose = () => choosing.run({ editionId, number: version, isShown: !isOpen });
  return (
    <>
      <Group gap="sm">
        <Text size="sm" role="status">
          {isOpen
            ? t.rich('open', {
                ...days,
                link: (text) => (
                  <Link href={formerVersionPath(entryNumber, edition.locale, version)} target="_blank">
                    {text}
                  </Link>
                ),
              })
            : t('hidden', days)}
        </Text>
        {canChooseVersions && (
          <Button
            size="compact-sm"
            variant="default"
            loading={choosing.pending}
            aria-label={t(isOpen ? 'hideNamed' : 'showNamed', days)}
            onClick={choose}
          >
            {t(isOpen ? 'hide' : 'show')}
          </Button>
        )}
      </Group>
      <FailureAlert failure={choosing.failure} />
    </>
  );
}
