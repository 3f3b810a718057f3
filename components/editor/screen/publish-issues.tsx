'use client';

import { Alert, Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useFocusWhen } from '@/components/ui/use-focus-when';
import type { ShownIssue } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import { NoSections } from './no-sections';
import classes from './publishing.module.css';
import screen from './screen.module.css';

interface Props extends Pick<EditedPiece, 'sectionAdmins'> {
  title: string;
  issues: ShownIssue[];
  /** Does not take the focus. */
  isQuiet?: boolean;
  onGoTo: (path: string) => void;
}

/** Issues of a draft, each with a button that focuses its field. */
export function PublishIssues({ title, issues, isQuiet = false, sectionAdmins, onGoTo }: Props) {
  const t = useTranslations('editor.publish');
  const first = useFocusWhen<HTMLButtonElement>(!isQuiet);
  const firstLink = useFocusWhen<HTMLAnchorElement>(!isQuiet);
  return (
    <Alert color="yellow" variant="light" title={title} classNames={{ title: screen.alertTitle }}>
      <ul className={classes.issues}>
        {issues.map((issue, index) => (
          <li key={issue.path + issue.key + issue.message}>
            <span>{issue.message}</span>
            {issue.key === 'publish.noSections' ? (
              <NoSections sectionAdmins={sectionAdmins} link={index === 0 ? firstLink : undefined} />
            ) : (
              <Button
                ref={index === 0 ? first : undefined}
                size="compact-xs"
                variant="default"
                aria-label={`${t('goTo')}: ${issue.message}`}
                onClick={() => onGoTo(issue.path)}
              >
                {t('goTo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
